package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.SolrIndexSearcher;

/** A set of patients as a query: where Solr wants documents it gives those of the slots that {@link SlotSets} keeps. */
abstract class PatientSetQuery extends WholeIndexQuery implements PatientSet {

    @Override
    public final DocSet createDocSet(SolrIndexSearcher searcher) throws IOException {
        return PatientIndex.of(searcher).documents(SlotSets.of(searcher, this));
    }
}
