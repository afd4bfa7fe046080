package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.cohorte.solr.Fields;

/** Some events found by their documents, whose values tell what is known of them: some fifty nanoseconds a fact. */
final class EventsOfDocuments extends Events {

    private final LeafReader segment;
    private final int[] facts = new int[MOST];

    EventsOfDocuments(LeafReader segment) {
        this.segment = segment;
    }

    @Override
    int[] documents() {
        return places();
    }

    @Override
    int[] days() throws IOException {
        return facts(Fields.DAY, NONE);
    }

    @Override
    int[] precisions() throws IOException {
        return facts(Fields.PRECISION, 0);
    }

    @Override
    boolean mayBeVague() {
        return true;
    }

    @Override
    int[] stays() throws IOException {
        return facts(Fields.STAY, NONE);
    }

    private int[] facts(String field, int none) throws IOException {
        NumericDocValues values = DocValues.getNumeric(segment, field);
        int[] documents = documents();
        for (int i = 0; i < size(); i++) {
            facts[i] = values.advanceExact(documents[i]) ? (int) values.longValue() : none;
        }
        return facts;
    }
}
