package org.cohorte.solr.postings;

import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * What the index is told of an event beside each of its codes, on the way into a segment and from segments into a greater one: its {@link Traits} and
 * the columns but the document, little-endian, without those that the flags say are not there.
 */
final class EventPayload {

    private static final int MOST_BYTES = Long.BYTES + 4 * Integer.BYTES;

    long traits;
    final int[] columns = new int[Columns.COUNT];
    private final BytesRef bytes = new BytesRef(MOST_BYTES);

    /** All of it as it stands, in bytes that the next call writes over. */
    BytesRef write() {
        int flags = Traits.flags(traits);
        BitUtil.VH_LE_LONG.set(bytes.bytes, 0, traits);
        bytes.length = Long.BYTES;
        put(columns[Columns.PATIENT]);
        if ((flags & Columns.HAS_DAY) != 0) {
            put(columns[Columns.DAY]);
        }
        if ((flags & Columns.HAS_STAY) != 0) {
            put(columns[Columns.STAY]);
        }
        if ((flags & Columns.HAS_VALUE) != 0) {
            put(columns[Columns.VALUE]);
        }
        return bytes;
    }

    private void put(int column) {
        BitUtil.VH_LE_INT.set(bytes.bytes, bytes.length, column);
        bytes.length += Integer.BYTES;
    }

    /** Takes what was written; columns that are not there keep what they held. */
    void read(BytesRef written) {
        traits = (long) BitUtil.VH_LE_LONG.get(written.bytes, written.offset);
        int flags = Traits.flags(traits);
        int at = written.offset + Long.BYTES;
        columns[Columns.PATIENT] = at(written, at);
        if ((flags & Columns.HAS_DAY) != 0) {
            at += Integer.BYTES;
            columns[Columns.DAY] = at(written, at);
        }
        if ((flags & Columns.HAS_STAY) != 0) {
            at += Integer.BYTES;
            columns[Columns.STAY] = at(written, at);
        }
        if ((flags & Columns.HAS_VALUE) != 0) {
            at += Integer.BYTES;
            columns[Columns.VALUE] = at(written, at);
        }
    }

    private static int at(BytesRef written, int offset) {
        return (int) BitUtil.VH_LE_INT.get(written.bytes, offset);
    }
}
