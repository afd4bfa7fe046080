package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
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

    /** Other sets that are worked out on the way and end in {@link SlotSets} too: who wants both asks for this one. */
    default List<? extends Query> foundOnTheWay() {
        return List.of();
    }
}
