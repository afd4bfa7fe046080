/** The catalogue of the data: what there is, since when, and what is missing. */
@NullMarked
package org.cohorte.ui.catalogue;

import org.jspecify.annotations.NullMarked;
