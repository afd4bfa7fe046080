@NullMarked
package org.cohorte.ui.builder.panel;

import org.jspecify.annotations.NullMarked;
