/** Tables of exports: which columns each reading may have, and their rows. */
@NullMarked
package org.cohorte.export.table;

import org.jspecify.annotations.NullMarked;
