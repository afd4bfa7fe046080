/** Text files of rows. */
@NullMarked
package org.cohorte.export.csv;

import org.jspecify.annotations.NullMarked;
