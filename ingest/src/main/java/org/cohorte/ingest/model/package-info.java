/** Records as sources give them, before they become documents of the index. */
@NullMarked
package org.cohorte.ingest.model;

import org.jspecify.annotations.NullMarked;
