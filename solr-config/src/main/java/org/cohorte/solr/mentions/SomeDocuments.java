package org.cohorte.solr.mentions;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterPostingsEnum;
import org.apache.lucene.index.PostingsEnum;

/** Some of the documents of a word, in the light of a second list of documents. */
abstract class SomeDocuments extends FilterPostingsEnum {

    private final PostingsEnum other;

    SomeDocuments(PostingsEnum said, PostingsEnum other) {
        super(said);
        this.other = other;
    }

    /**
     * Whether a document is one of them; asked once of each, in their order.
     *
     * @param isInOther whether the second list has it, and stands on it
     */
    abstract boolean isOne(boolean isInOther) throws IOException;

    @Override
    public final int nextDoc() throws IOException {
        return one(in.nextDoc());
    }

    @Override
    public final int advance(int target) throws IOException {
        return one(in.advance(target));
    }

    private int one(int from) throws IOException {
        int document = from;
        while (document != NO_MORE_DOCS && !isOne(isInOther(document))) {
            document = in.nextDoc();
        }
        return document;
    }

    private boolean isInOther(int document) throws IOException {
        int there = other.docID() < document ? other.advance(document) : other.docID();
        return there == document;
    }
}
