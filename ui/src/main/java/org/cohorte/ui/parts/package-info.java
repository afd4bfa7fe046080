/** Small pieces that every screen is made of. */
@NullMarked
package org.cohorte.ui.parts;

import org.jspecify.annotations.NullMarked;
