package org.cohorte.solr.postings;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BitUtil;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 events of a code that follow each other, column by column. A column is kept as the least of its numbers and, for each event,
 * what that one is above it, in as many whole bytes as the greatest needs (0 to 4): bytes cost a little more room than bits would and are read several times
 * faster, without what stands before them. {@link Traits} stand in a list of those that there are, and for each event, unless they are all the same, its place in the list. A
 * column is read when it is asked for: most scans ask for one or two of five. Those of all blocks that every scan asks for, sorts and patients, lie one after the other in a file of
 * their own, so that they come in a stream; the others lie in another. {@link EventBlockWriter} writes them.
 */
public final class EventBlock {

    /** Events of a block, but for the last of a code. */
    public static final int MOST = 256;

    static final int WIDTH_BITS = 3;
    static final int COUNT_BITS = 8;
    /** Where, in the first number, how many different traits there are stands. */
    static final int TRAITS_SHIFT = COUNT_BITS + WIDTH_BITS * Columns.COUNT;

    /** How many events, widths and traits there are; the last document; the least number of each column; where the other columns begin. */
    static final int HEADER_BYTES = (2 + Columns.COUNT) * Integer.BYTES + Long.BYTES;

    private static final int DETAILS_AT = HEADER_BYTES - Long.BYTES;

    /** Those of a column, and what reading the last number by four bytes goes beyond. */
    private static final int MOST_BYTES = Math.max(HEADER_BYTES, (MOST + 1) * Integer.BYTES);

    private final IndexInput in;
    private final IndexInput allDetails;
    private @Nullable IndexInput details;
    private final int[][] columns = new int[Columns.COUNT][];
    private final byte[] bytes = new byte[MOST_BYTES];
    private final byte[] whichTraits = new byte[MOST];
    /** Where each column begins, in the file that it is in. */
    private final long[] starts = new long[Columns.COUNT];

    private final int[] widths = new int[Columns.COUNT];
    private final int[] bases = new int[Columns.COUNT];
    private final int[] flags = new int[MOST];
    private final long[] traits = new long[MOST];
    private int traitCount;
    private boolean whichIsRead;
    /** Where, in the input, what comes after the header begins and the block ends. */
    private long start;

    private long end;
    private int lastDocument;
    private int unpacked;
    private boolean flagsUnpacked;
    private int count;

    /**
     * A block to be read.
     *
     * @param in      of its own
     * @param details of the whole segment; cloned when one is asked for
     */
    EventBlock(IndexInput in, IndexInput details) {
        this.in = in;
        this.allDetails = details;
    }

    /** How many events it holds. */
    public int count() {
        return count;
    }

    /** The document of the first event. */
    public int firstDocument() {
        return bases[Columns.DOCUMENT];
    }

    /** The document of the last event. */
    public int lastDocument() {
        return lastDocument;
    }

    /** Documents of the segment, ascending; as all columns, not to be changed, and of the first {@link #count} places alone. */
    public int[] documents() throws IOException {
        return column(Columns.DOCUMENT);
    }

    /** Numbers of the patients. */
    public int[] patients() throws IOException {
        return column(Columns.PATIENT);
    }

    /** Days since 1970, where the flags say that there is one. */
    public int[] days() throws IOException {
        return column(Columns.DAY);
    }

    /** Numbers of the stays, where the flags say that there is one. */
    public int[] stays() throws IOException {
        return column(Columns.STAY);
    }

    /** Numbers by {@link Columns#ofValue}, where the flags say that there is one. */
    public int[] values() throws IOException {
        return column(Columns.VALUE);
    }

    /** No day of {@link #days} is before. */
    public int leastDay() {
        return bases[Columns.DAY];
    }

    /** No day of {@link #days} is after. */
    public int mostDay() {
        return most(Columns.DAY);
    }

    /** None of the numbers of {@link #values} is less. */
    public int leastValue() {
        return bases[Columns.VALUE];
    }

    /** None of the numbers of {@link #values} is greater. */
    public int mostValue() {
        return most(Columns.VALUE);
    }

    private int most(int column) {
        long most = bases[column] + (1L << (Byte.SIZE * widths[column])) - 1;
        return (int) Math.min(most, Integer.MAX_VALUE);
    }

    /** How many different {@link Traits} the events have. */
    public int traitCount() {
        return traitCount;
    }

    /** One of the different traits. */
    public long traits(int which) {
        return traits[which];
    }

    /** Which of the different traits an event has. */
    public int whichTraits(int place) throws IOException {
        readWhichTraits();
        return whichTraits[place] & 0xFF;
    }

    private void readWhichTraits() throws IOException {
        if (whichIsRead) {
            return;
        }
        if (traitCount == 1) {
            Arrays.fill(whichTraits, (byte) 0);
        } else {
            in.seek(start + (long) traitCount * Long.BYTES);
            in.readBytes(whichTraits, 0, count);
        }
        whichIsRead = true;
    }

    /**
     * Gathers the places of the events whose traits are wanted.
     *
     * @param wanted by which of the different traits it is
     * @param from   first place looked at
     * @param to     the one after the last
     * @param places where they are put, ascending
     * @return how many there are
     */
    public int places(boolean[] wanted, int from, int to, int[] places) throws IOException {
        readWhichTraits();
        int found = 0;
        for (int place = from; place < to; place++) {
            places[found] = place;
            found += wanted[whichTraits[place] & 0xFF] ? 1 : 0;
        }
        return found;
    }

    /** What there is of each event: {@link Columns#HAS_DAY} and so on. */
    public int[] flags() throws IOException {
        if (!flagsUnpacked) {
            if (traitCount == 1) {
                Arrays.fill(flags, 0, count, Traits.flags(traits[0]));
            } else {
                readWhichTraits();
                for (int i = 0; i < count; i++) {
                    flags[i] = Traits.flags(traits[whichTraits[i] & 0xFF]);
                }
            }
            flagsUnpacked = true;
        }
        return flags;
    }

    /** Whether one of the events may have these flags and none of those. */
    public boolean mayHave(int these, int those) {
        for (int i = 0; i < traitCount; i++) {
            if ((Traits.flags(traits[i]) & (these | those)) == these) {
                return true;
            }
        }
        return false;
    }

    int[] column(int column) throws IOException {
        if ((unpacked & (1 << column)) == 0) {
            unpack(column);
            unpacked |= 1 << column;
        }
        return columns[column];
    }

    private void unpack(int column) throws IOException {
        if (columns[column] == null) {
            columns[column] = new int[MOST];
        }
        int[] numbers = columns[column];
        int base = bases[column];
        if (widths[column] > 0) {
            IndexInput from = column == Columns.PATIENT ? in : details();
            from.seek(starts[column]);
            from.readBytes(bytes, 0, widths[column] * count);
        }
        switch (widths[column]) {
            case 0 -> Arrays.fill(numbers, 0, count, base);
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = base + (bytes[i] & 0xFF);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = base + ((short) BitUtil.VH_LE_SHORT.get(bytes, 2 * i) & 0xFFFF);
                }
            }
            case 3 -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = base + ((int) BitUtil.VH_LE_INT.get(bytes, 3 * i) & 0xFF_FFFF);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = base + (int) BitUtil.VH_LE_INT.get(bytes, 4 * i);
                }
            }
        }
    }

    private IndexInput details() {
        if (details == null) {
            details = allDetails.clone();
        }
        return details;
    }

    /** Where the block ends. */
    long end() {
        return end;
    }

    /** Takes the block that begins at a place of the input. */
    void read(long begin) throws IOException {
        in.seek(begin);
        in.readBytes(bytes, 0, HEADER_BYTES);
        int header = (int) BitUtil.VH_LE_INT.get(bytes, 0);
        count = (header & ((1 << COUNT_BITS) - 1)) + 1;
        traitCount = (header >>> TRAITS_SHIFT) + 1;
        lastDocument = (int) BitUtil.VH_LE_INT.get(bytes, Integer.BYTES);
        long other = (long) BitUtil.VH_LE_LONG.get(bytes, DETAILS_AT);
        for (int column = 0; column < Columns.COUNT; column++) {
            widths[column] = (header >>> (COUNT_BITS + WIDTH_BITS * column)) & ((1 << WIDTH_BITS) - 1);
            bases[column] = (int) BitUtil.VH_LE_INT.get(bytes, (2 + column) * Integer.BYTES);
            starts[column] = other;
            other += column == Columns.PATIENT ? 0 : (long) widths[column] * count;
        }
        start = begin + HEADER_BYTES;
        starts[Columns.PATIENT] = start + (long) traitCount * Long.BYTES + (traitCount == 1 ? 0 : count);
        end = starts[Columns.PATIENT] + (long) widths[Columns.PATIENT] * count;
        in.readLongs(traits, 0, traitCount);
        unpacked = 0;
        whichIsRead = false;
        flagsUnpacked = false;
    }
}
