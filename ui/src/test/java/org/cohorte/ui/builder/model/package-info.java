@NullMarked
package org.cohorte.ui.builder.model;

import org.jspecify.annotations.NullMarked;
