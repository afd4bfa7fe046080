package org.cohorte.solr.mentions;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** Finds the words that a text has, and affirms nowhere. */
final class NeverAffirmed {

    /** Bits of a first look at affirmed words, most of which are none of those that are not. */
    private static final int LOOK = 1 << 10;

    private NeverAffirmed() {}

    /** Of equal words none of which is affirmed the first. Costs time in proportion to the words. */
    static BitSet of(Words words) {
        Map<BytesRef, Integer> candidates = new HashMap<>();
        BitSet look = new BitSet(LOOK);
        BytesRef term = new BytesRef();
        for (int word = 0; word < words.count(); word++) {
            if (!words.isAffirmed(word)) {
                words.read(word, term);
                if (candidates.putIfAbsent(term.clone(), word) == null) {
                    look.set(look(term));
                }
            }
        }
        for (int word = 0; word < words.count() && !candidates.isEmpty(); word++) {
            if (words.isAffirmed(word)) {
                words.read(word, term);
                if (look.get(look(term))) {
                    candidates.remove(term);
                }
            }
        }
        BitSet never = new BitSet(words.count());
        candidates.values().forEach(never::set);
        return never;
    }

    private static int look(BytesRef term) {
        if (term.length == 0) {
            return 0;
        }
        int first = term.bytes[term.offset];
        int middle = term.bytes[term.offset + term.length / 2];
        int last = term.bytes[term.offset + term.length - 1];
        return (first * 37 + middle * 11 + last * 5 + term.length) & (LOOK - 1);
    }
}
