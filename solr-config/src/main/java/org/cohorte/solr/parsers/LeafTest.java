package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Whether documents of a segment match a query, asked by ascending document. */
final class LeafTest {

    private final DocIdSetIterator documents;
    private final @Nullable TwoPhaseIterator confirmation;
    private final boolean wanted;

    private LeafTest(DocIdSetIterator documents, @Nullable TwoPhaseIterator confirmation, boolean wanted) {
        this.documents = documents;
        this.confirmation = confirmation;
        this.wanted = wanted;
    }

    /**
     * A test.
     *
     * @param asked  how many documents will be asked about at the most
     * @param wanted whether those pass that match, or the others
     */
    static LeafTest of(Weight weight, LeafReaderContext leaf, long asked, boolean wanted) throws IOException {
        ScorerSupplier supplier = weight.scorerSupplier(leaf);
        if (supplier == null) {
            return new LeafTest(DocIdSetIterator.empty(), null, wanted);
        }
        Scorer scorer = supplier.get(asked);
        TwoPhaseIterator twoPhase = scorer.twoPhaseIterator();
        return twoPhase == null
                ? new LeafTest(scorer.iterator(), null, wanted)
                : new LeafTest(twoPhase.approximation(), twoPhase, wanted);
    }

    boolean passes(int doc) throws IOException {
        return matches(doc) == wanted;
    }

    private boolean matches(int doc) throws IOException {
        int at = documents.docID();
        if (at < doc) {
            at = documents.advance(doc);
        }
        return at == doc && (confirmation == null || confirmation.matches());
    }
}
