/** Side-by-side benchmark: our queries, Solr's own joins and blocks, and hand-written SQL, over the same events. */
@NullMarked
package org.cohorte.e2e.bench;

import org.jspecify.annotations.NullMarked;
