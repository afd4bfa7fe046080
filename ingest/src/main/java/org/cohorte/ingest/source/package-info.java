/** What sources of data have in common, whatever their format. */
@NullMarked
package org.cohorte.ingest.source;

import org.jspecify.annotations.NullMarked;
