package org.cohorte.solr.parsers;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Documents of a segment that follow each other.
 *
 * @param from the first, within the segment
 * @param to   the one after the last
 */
record Slice(LeafReaderContext leaf, int from, int to) {

    /**
     * All documents of an index in parts of one size, each a row of slices. A part begins at a multiple of 64 documents of the
     * whole index: parts share no word of a bit set over it.
     *
     * @param parts one or more
     */
    static List<List<Slice>> parts(List<LeafReaderContext> leaves, int maxDoc, int parts) {
        List<List<Slice>> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = bound(maxDoc, part, parts);
            int to = part + 1 == parts ? maxDoc : bound(maxDoc, part + 1, parts);
            all.add(between(leaves, from, to));
        }
        return all;
    }

    /** Where a part begins, of documents or of slots: a multiple of 64. */
    static int bound(int size, int part, int parts) {
        return (int) ((long) size * part / parts) & ~(Long.SIZE - 1);
    }

    private static List<Slice> between(List<LeafReaderContext> leaves, int from, int to) {
        List<Slice> slices = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            int first = Math.max(from - leaf.docBase, 0);
            int end = Math.min(to - leaf.docBase, leaf.reader().maxDoc());
            if (first < end) {
                slices.add(new Slice(leaf, first, end));
            }
        }
        return slices;
    }
}
