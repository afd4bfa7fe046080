@NullMarked
package org.cohorte.ui.builder;

import org.jspecify.annotations.NullMarked;
