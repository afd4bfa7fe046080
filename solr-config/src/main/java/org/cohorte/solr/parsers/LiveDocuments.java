package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that lost some: where few are lost, most stretches have all of theirs, which is known without looking at them. */
final class LiveDocuments {

    /** Lost documents that are listed. */
    private static final int FEW = 1 << 10;

    /** Listing them takes a pass over the words of the segment: worth it once for so many of its documents a stretch was asked about. */
    private static final int WORTH_A_STRETCH = 1 << 13;

    private final Bits live;
    private final int count;
    private int asked;
    private int @Nullable [] lost;

    private LiveDocuments(Bits live, int count) {
        this.live = live;
        this.count = count;
    }

    /** Null when the segment lost none. */
    static @Nullable LiveDocuments of(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        return live == null ? null : new LiveDocuments(live, segment.numDeletedDocs());
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
        if (count > FEW || asked++ < live.length() / WORTH_A_STRETCH) {
            return true;
        }
        if (lost == null) {
            lost = lost(live, count);
        }
        int found = Arrays.binarySearch(lost, first);
        int next = found < 0 ? -found - 1 : found;
        return next < lost.length && lost[next] <= last;
    }

    boolean holds(int document) {
        return live.get(document);
    }
}
