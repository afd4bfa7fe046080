/** Pieces that several screens of the administration are made of. */
@NullMarked
package org.cohorte.ui.admin.parts;

import org.jspecify.annotations.NullMarked;
