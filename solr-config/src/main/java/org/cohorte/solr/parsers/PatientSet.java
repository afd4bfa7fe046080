package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;

/** A query that matches patient documents only, and says which as slots of {@link PatientIndex}. */
interface PatientSet {

    /**
     * Works the set out. Slots without a patient may be set: {@link SlotSets}, who asks and keeps the answer, clears them.
     *
     * @return bits that nobody else holds
     */
    FixedBitSet slots(SolrIndexSearcher searcher, PatientIndex patients) throws IOException;
}
