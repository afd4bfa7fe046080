package org.cohorte.solr.people;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.facet.FacetMerger;
import org.cohorte.solr.facets.WholeIndexAggregation;
import org.cohorte.solr.parsers.PatientExpression;
import org.cohorte.solr.parsers.Watch;

/** Who the patients of a set are on a day. */
final class DemographicsAggregation extends WholeIndexAggregation {

    private final LocalDate day;
    private final PatientExpression patients;

    DemographicsAggregation(LocalDate day, PatientExpression patients) {
        super("demographics", List.of(day, patients));
        this.day = day;
        this.patients = patients;
    }

    @Override
    protected Object figure(SolrIndexSearcher searcher) throws IOException {
        FixedBitSet slots = patients.slots(searcher);
        Tally tally = new Tally(PatientColumns.of(searcher), new YearsOf(day));
        Watch watch = Watch.ofThisRequest();
        DocIdSetIterator each = new BitSetIterator(slots, 0);
        int told = 0;
        for (int slot = each.nextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = each.nextDoc()) {
            if (++told % Watch.EVERY == 0) {
                watch.check();
            }
            tally.add(slot);
        }
        return tally.figures();
    }

    @Override
    public FacetMerger createFacetMerger(Object prototype) {
        return new DemographicsMerger();
    }
}
