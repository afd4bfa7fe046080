/** Figures that may be shown to readers of figures alone. */
@NullMarked
package org.cohorte.registry.disclosure;

import org.jspecify.annotations.NullMarked;
