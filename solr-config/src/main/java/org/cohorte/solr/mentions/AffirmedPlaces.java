package org.cohorte.solr.mentions;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/** Documents of a word, and its places in each, without the places where it is left out. */
final class AffirmedPlaces extends SomeDocuments {

    private final PostingsEnum leftOut;
    /** Places of the present document that are left out and not yet passed. */
    private int left;
    /** The first of them; negative: not yet read. */
    private int place;

    /** @param leftOut with places where {@code said} has them: each is one of {@code said} */
    AffirmedPlaces(PostingsEnum said, PostingsEnum leftOut) {
        super(said, leftOut);
        this.leftOut = leftOut;
    }

    @Override
    boolean isOne(boolean isLeftOut) throws IOException {
        left = isLeftOut ? leftOut.freq() : 0;
        place = -1;
        return left == 0 || in.freq() > left;
    }

    @Override
    public int freq() throws IOException {
        return in.freq() - (leftOut.docID() == in.docID() ? leftOut.freq() : 0);
    }

    @Override
    public int nextPosition() throws IOException {
        int next = in.nextPosition();
        while (left > 0 && next == leftOutPlace()) {
            left--;
            place = -1;
            next = in.nextPosition();
        }
        return next;
    }

    private int leftOutPlace() throws IOException {
        if (place < 0) {
            place = leftOut.nextPosition();
        }
        return place;
    }
}
