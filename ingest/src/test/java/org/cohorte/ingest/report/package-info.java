/** Tests of the documents. */
@NullMarked
package org.cohorte.ingest.report;

import org.jspecify.annotations.NullMarked;
