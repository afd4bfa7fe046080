/** Choosing codes: search and tree side by side. */
@NullMarked
package org.cohorte.ui.builder.picker;

import org.jspecify.annotations.NullMarked;
