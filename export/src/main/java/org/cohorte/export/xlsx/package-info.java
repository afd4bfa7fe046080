/** Workbooks of tables without end, with flat memory. */
@NullMarked
package org.cohorte.export.xlsx;

import org.jspecify.annotations.NullMarked;
