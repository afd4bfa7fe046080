package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a criterion of a pattern, read in any order and then put in that of their patients. A row takes 4 to 24 bytes; while it is read and put in
 * order as much again and 4.
 */
final class EventTable {

    /** Rows that are read together: memory for so many is taken at once, and never copied. */
    private static final int CHUNK = 1 << 12;

    private final EventRows.Shape shape;
    private final MemoryBudget budget;
    private final List<Chunk> chunks = new ArrayList<>();

    /** Once closed: all rows in the order of their patients. */
    private EventRows rows;

    /** Once closed: the rows of patient p are {@code starts[p]} to before {@code starts[p + 1]}. */
    private int[] starts = {};

    private boolean isPrecise;

    EventTable(EventRows.Shape shape, MemoryBudget budget) {
        this.shape = shape;
        this.budget = budget;
        this.rows = new EventRows(shape, 0);
    }

    /** Some rows as they were read. */
    private static final class Chunk {
        private final int[] patients = new int[CHUNK];
        private final EventRows rows;
        private int size;

        Chunk(EventRows.Shape shape) {
            rows = new EventRows(shape, CHUNK);
        }
    }

    EventRows.Shape shape() {
        return shape;
    }

    /** Adds a row for each of some events. */
    void add(Events events, RowReader reader) throws IOException {
        Chunk chunk = chunks.isEmpty() ? null : chunks.getLast();
        if (chunk == null || chunk.size + events.size() > CHUNK) {
            budget.take(chunkBytes());
            chunk = new Chunk(shape);
            chunks.add(chunk);
        }
        System.arraycopy(events.slots(), 0, chunk.patients, chunk.size, events.size());
        reader.read(events, chunk.rows, chunk.size);
        chunk.size += events.size();
    }

    private long chunkBytes() {
        return (long) CHUNK * (shape.width() + 1) * Integer.BYTES;
    }

    /** An empty one with the same columns. */
    EventTable another() {
        return new EventTable(shape, budget);
    }

    /** Adds the rows of another, which is of no use afterwards, after these. */
    void addAll(EventTable other) {
        chunks.addAll(other.chunks);
    }

    /** What a row takes at most, in bytes: where it is read and where it goes. */
    int rowBytes() {
        return (2 * shape.width() + 1) * Integer.BYTES;
    }

    /**
     * Puts the rows in the order of their patients; no row can be added any more.
     *
     * @param kept whose rows stay; from now on a patient is the rank among these
     */
    void close(SomePatients kept) {
        budget.take((long) (kept.size() + 2) * Integer.BYTES);
        starts = new int[kept.size() + 2];
        for (Chunk chunk : chunks) {
            count(chunk, kept);
        }
        for (int patient = 2; patient < starts.length; patient++) {
            starts[patient] += starts[patient - 1];
        }
        int size = starts[starts.length - 1];
        budget.takeInts((long) size * shape.width());
        rows = new EventRows(shape, size);
        for (Chunk chunk : chunks) {
            move(chunk);
        }
        budget.give(chunkBytes() * chunks.size());
        chunks.clear();
        isPrecise = shape.needs().day() && isPrecise(size);
    }

    private boolean isPrecise(int size) {
        boolean precise = true;
        for (int row = 0; row < size; row++) {
            precise &= rows.isPrecise(row);
        }
        return precise;
    }

    /** Whether rows tell days, and all those that they tell are known. */
    boolean isPrecise() {
        return isPrecise;
    }

    /** Turns slots into ranks, and counts the rows of each, two places on. */
    private void count(Chunk chunk, SomePatients kept) {
        int[] patients = chunk.patients;
        for (int row = 0; row < chunk.size; row++) {
            int patient = kept.rank(patients[row]);
            patients[row] = patient;
            if (patient >= 0) {
                starts[patient + 2]++;
            }
        }
    }

    private void move(Chunk chunk) {
        for (int row = 0; row < chunk.size; row++) {
            int patient = chunk.patients[row];
            if (patient >= 0) {
                rows.copy(chunk.rows, row, starts[patient + 1]++);
            }
        }
    }

    /** Whether a row of a patient stays. */
    @FunctionalInterface
    interface Condition {
        boolean holds(int row, int patient);
    }

    /** Leaves the rows for which a condition holds; of a closed table. */
    void retain(Condition wanted) {
        int kept = 0;
        int patients = starts.length - 2;
        for (int patient = 0; patient < patients; patient++) {
            int first = starts[patient];
            int end = starts[patient + 1];
            starts[patient] = kept;
            for (int row = first; row < end; row++) {
                if (wanted.holds(row, patient)) {
                    rows.copy(rows, row, kept++);
                }
            }
        }
        starts[patients] = kept;
    }

    /** Puts the rows of each patient who has more than so many in an order; of a closed table. */
    void sort(RowOrder order, int few) {
        RowOrder.Sorter sorter = order.sorter(rows);
        for (int patient = 0; patient < starts.length - 2; patient++) {
            if (count(patient) > few) {
                sorter.sort(first(patient), first(patient) + count(patient));
            }
        }
    }

    /** The rows; those of a patient follow each other. */
    EventRows rows() {
        return rows;
    }

    /** How many rows a patient has. */
    int count(int patient) {
        return starts[patient + 1] - starts[patient];
    }

    /** The first row of a patient. */
    int first(int patient) {
        return starts[patient];
    }
}
