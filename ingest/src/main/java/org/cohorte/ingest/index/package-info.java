/** Turns source records into documents of the index and sends them. */
@NullMarked
package org.cohorte.ingest.index;

import org.jspecify.annotations.NullMarked;
