@NullMarked
package org.cohorte.ui.builder.picker;

import org.jspecify.annotations.NullMarked;
