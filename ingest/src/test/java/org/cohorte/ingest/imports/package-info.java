/** Tests of whole imports, with a real PostgreSQL and a real Solr. */
@NullMarked
package org.cohorte.ingest.imports;

import org.jspecify.annotations.NullMarked;
