/** Workbooks read back by other means. */
@NullMarked
package org.cohorte.export.xlsx;

import org.jspecify.annotations.NullMarked;
