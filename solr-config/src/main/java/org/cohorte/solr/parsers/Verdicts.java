package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.postings.EventBlock;
import org.cohorte.solr.postings.Traits;

/**
 * Whether events of one sort are among those of a coarse set, found out of the first event of that sort: {@link Traits} that are the same
 * agree in every field that coarse sets ask for.
 */
final class Verdicts {

    private final FixedBitSet among;
    private long[] sorts = new long[8];
    private boolean[] verdicts = new boolean[8];
    private int size;

    Verdicts(FixedBitSet among) {
        this.among = among;
    }

    /** Whether the events with one of a block's traits are among those asked for. */
    boolean on(int which, EventBlock block) throws IOException {
        long traits = block.traits(which);
        for (int i = 0; i < size; i++) {
            if (sorts[i] == traits) {
                return verdicts[i];
            }
        }
        return add(traits, among.get(block.documents()[first(which, block)]));
    }

    private static int first(int which, EventBlock block) throws IOException {
        int place = 0;
        while (block.whichTraits(place) != which) {
            place++;
        }
        return place;
    }

    private boolean add(long traits, boolean verdict) {
        if (size == sorts.length) {
            sorts = Arrays.copyOf(sorts, 2 * size);
            verdicts = Arrays.copyOf(verdicts, 2 * size);
        }
        sorts[size] = traits;
        verdicts[size++] = verdict;
        return verdict;
    }
}
