/** Imports: from a source to the registry and the index, with a report. */
@NullMarked
package org.cohorte.ingest.imports;

import org.jspecify.annotations.NullMarked;
