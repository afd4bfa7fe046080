package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/** Matches documents by a test of one number of theirs, document by document, so that cheaper clauses go first. */
final class MatchingDocuments extends ConstantScoreWeight {

    /** About as dear as a few comparisons; phrases and ranges by points are dearer or cheaper by far. */
    private static final float COST = 5;

    /** Whether a document with this number matches. */
    @FunctionalInterface
    interface Test {
        boolean matches(int globalDocument, long number);
    }

    private final String field;
    private final ScoreMode mode;
    private final Test test;
    private final Watch watch = Watch.ofThisRequest();

    MatchingDocuments(Query query, float boost, ScoreMode mode, String field, Test test) {
        super(query, boost);
        this.mode = mode;
        this.field = field;
        this.test = test;
    }

    @Override
    public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
        NumericDocValues number = leaf.reader().getNumericDocValues(field);
        return number == null ? null : new ConstantScoreScorer(this, score(), mode, new Tested(number, leaf.docBase));
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false; // the test rests on documents of other segments
    }

    private final class Tested extends TwoPhaseIterator {
        private final NumericDocValues number;
        private final int docBase;
        private int tested;

        Tested(NumericDocValues number, int docBase) {
            super(number);
            this.number = number;
            this.docBase = docBase;
        }

        @Override
        public boolean matches() throws IOException {
            if (++tested % Watch.EVERY == 0) {
                watch.check();
            }
            return test.matches(docBase + number.docID(), number.longValue());
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }
}
