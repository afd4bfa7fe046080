package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that lost some: where few are lost, most stretches have all of theirs, which is known without looking at them. */
final class LiveDocuments {

    /** Of so many documents one may be lost for the lost ones to be listed. */
    private static final int LISTED = 256;

    private final Bits live;
    private final int @Nullable [] lost;

    private LiveDocuments(Bits live, int @Nullable [] lost) {
        this.live = live;
        this.lost = lost;
    }

    /** Takes a pass over the bits of the segment; null when it lost none. */
    static @Nullable LiveDocuments of(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return null;
        }
        int count = segment.numDeletedDocs();
        return new LiveDocuments(live, count <= segment.maxDoc() / LISTED + 1 ? lost(live, count) : null);
    }

    private static int[] lost(Bits live, int count) {
        FixedBitSet all = FixedBitSet.copyOf(live);
        all.flip(0, all.length());
        int[] lost = new int[count];
        int document = -1;
        for (int i = 0; i < count; i++) {
            document = all.nextSetBit(document + 1);
            lost[i] = document;
        }
        return lost;
    }

    /** Whether a document of a stretch may be lost. */
    boolean losesAny(int first, int last) {
        if (lost == null) {
            return true;
        }
        int found = Arrays.binarySearch(lost, first);
        int next = found < 0 ? -found - 1 : found;
        return next < lost.length && lost[next] <= last;
    }

    boolean holds(int document) {
        return live.get(document);
    }
}
