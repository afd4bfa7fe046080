/** What each reading gets. */
@NullMarked
package org.cohorte.export.table;

import org.jspecify.annotations.NullMarked;
