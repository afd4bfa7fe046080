package org.cohorte.solr.postings;

import java.io.IOException;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BitUtil;

/** Gathers events, and writes them as an {@link EventBlock}. */
final class EventBlockWriter {

    private final int[][] columns = new int[Columns.COUNT][EventBlock.MOST];
    private final int[] widths = new int[Columns.COUNT];
    private final int[] bases = new int[Columns.COUNT];
    private final byte[] bytes = new byte[(EventBlock.MOST + 1) * Integer.BYTES];
    private final long[] traits = new long[EventBlock.MOST];
    private final byte[] whichTraits = new byte[EventBlock.MOST];
    private int traitCount;
    private int count;

    /** Adds an event; what its flags say is not there repeats the event before. */
    void add(int document, EventPayload event) {
        for (int column = 1; column < Columns.COUNT; column++) {
            columns[column][count] = event.columns[column];
        }
        whichTraits[count] = (byte) which(event.traits);
        columns[Columns.DOCUMENT][count++] = document;
    }

    /** Most often those of the event before. */
    private int which(long wanted) {
        int which = count > 0 ? whichTraits[count - 1] & 0xFF : 0;
        if (count > 0 && traits[which] == wanted) {
            return which;
        }
        which = 0;
        while (which < traitCount && traits[which] != wanted) {
            which++;
        }
        if (which == traitCount) {
            traits[traitCount++] = wanted;
        }
        return which;
    }

    boolean isFull() {
        return count == EventBlock.MOST;
    }

    int lastDocument() {
        return columns[Columns.DOCUMENT][count - 1];
    }

    /**
     * Writes the events that were added, and begins anew.
     *
     * @param out     for what every scan reads
     * @param details for the other columns
     */
    void write(IndexOutput out, IndexOutput details) throws IOException {
        int header = (count - 1) | ((traitCount - 1) << EventBlock.TRAITS_SHIFT);
        for (int column = 0; column < Columns.COUNT; column++) {
            header |= measure(column) << (EventBlock.COUNT_BITS + EventBlock.WIDTH_BITS * column);
        }
        out.writeInt(header);
        out.writeInt(lastDocument());
        for (int base : bases) {
            out.writeInt(base);
        }
        out.writeLong(details.getFilePointer());
        for (int i = 0; i < traitCount; i++) {
            out.writeLong(traits[i]);
        }
        if (traitCount > 1) {
            out.writeBytes(whichTraits, 0, count);
        }
        for (int column = 0; column < Columns.COUNT; column++) {
            write(column, column == Columns.PATIENT ? out : details);
        }
        count = 0;
        traitCount = 0;
    }

    private void write(int column, DataOutput out) throws IOException {
        int length = 0;
        for (int i = 0; i < count; i++) {
            BitUtil.VH_LE_INT.set(bytes, length, columns[column][i] - bases[column]);
            length += widths[column];
        }
        out.writeBytes(bytes, 0, length);
    }

    /** Finds the least number of a column and the bytes that others take above it. */
    private int measure(int column) {
        int[] numbers = columns[column];
        int least = numbers[0];
        int greatest = numbers[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, numbers[i]);
            greatest = Math.max(greatest, numbers[i]);
        }
        bases[column] = least;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(greatest - least);
        widths[column] = (bits + Byte.SIZE - 1) / Byte.SIZE;
        return widths[column];
    }
}
