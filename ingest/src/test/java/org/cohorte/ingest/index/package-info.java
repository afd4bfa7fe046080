/** Tests of the documents. */
@NullMarked
package org.cohorte.ingest.index;

import org.jspecify.annotations.NullMarked;
