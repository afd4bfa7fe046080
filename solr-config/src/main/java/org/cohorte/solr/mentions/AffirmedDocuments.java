package org.cohorte.solr.mentions;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterPostingsEnum;
import org.apache.lucene.index.PostingsEnum;

/** Documents of a word without those that leave it out everywhere. */
final class AffirmedDocuments extends FilterPostingsEnum {

    private final PostingsEnum never;

    AffirmedDocuments(PostingsEnum said, PostingsEnum never) {
        super(said);
        this.never = never;
    }

    @Override
    public int nextDoc() throws IOException {
        return affirmed(in.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
        return affirmed(in.advance(target));
    }

    private int affirmed(int from) throws IOException {
        int document = from;
        while (document != NO_MORE_DOCS && leavesOut(document)) {
            document = in.nextDoc();
        }
        return document;
    }

    private boolean leavesOut(int document) throws IOException {
        int other = never.docID() < document ? never.advance(document) : never.docID();
        return other == document;
    }
}
