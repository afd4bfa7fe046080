package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * What links ask of the events of a criterion, one column each, and afterwards the rows of each patient. A row takes 8 to 37
 * bytes; columns that nothing asks for are not there.
 */
final class EventTable {

    /** In the columns of days, stays and units: none. */
    static final int NONE = EventFacts.NONE;

    /** In the column of times: none, or known to the day at best. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final int FIRST_LENGTH = 1 << 10;
    private static final int[] NO_INTS = {};

    private final Pattern.Needs needs;
    private final boolean pinned;
    private final MemoryBudget budget;

    private int[] patients = NO_INTS;
    private int[] days = NO_INTS;
    private byte[] precisions = {};
    private long[] times = {};
    private int[] stays = NO_INTS;
    private int[] units = NO_INTS;
    private int[] documents = NO_INTS;
    private int size;

    /** Rows by patient: those of patient p are {@code rows[starts[p]]} to before {@code rows[starts[p + 1]]}. */
    private int[] rows = NO_INTS;

    private int[] starts = NO_INTS;

    EventTable(Pattern.Needs needs, boolean pinned, MemoryBudget budget) {
        this.needs = needs;
        this.pinned = pinned;
        this.budget = budget;
    }

    Pattern.Needs needs() {
        return needs;
    }

    /** Begins a row. */
    int add(int patient) {
        if (size == patients.length) {
            grow(size + 1);
        }
        patients[size] = patient;
        return size++;
    }

    void time(int row, int day, int precision, long time) {
        days[row] = day;
        precisions[row] = (byte) precision;
        if (needs.time()) {
            times[row] = time;
        }
    }

    void stay(int row, int stay) {
        stays[row] = stay;
    }

    void unit(int row, int unit) {
        units[row] = unit;
    }

    void document(int row, int document) {
        if (pinned) {
            documents[row] = document;
        }
    }

    /** An empty one with the same columns. */
    EventTable another() {
        return new EventTable(needs, pinned, budget);
    }

    /** Adds the rows of another, which is of no use afterwards, after these. */
    void addAll(EventTable other) {
        if (other.size == 0) {
            return;
        }
        if (size + other.size > patients.length) {
            grow(size + other.size);
        }
        System.arraycopy(other.patients, 0, patients, size, other.size);
        if (needs.day()) {
            System.arraycopy(other.days, 0, days, size, other.size);
            System.arraycopy(other.precisions, 0, precisions, size, other.size);
        }
        if (needs.time()) {
            System.arraycopy(other.times, 0, times, size, other.size);
        }
        if (needs.stay()) {
            System.arraycopy(other.stays, 0, stays, size, other.size);
        }
        if (needs.unit()) {
            System.arraycopy(other.units, 0, units, size, other.size);
        }
        if (pinned) {
            System.arraycopy(other.documents, 0, documents, size, other.size);
        }
        size += other.size;
        budget.give((long) other.patients.length * rowBytes());
    }

    private void grow(int rows) {
        int length = Math.max(FIRST_LENGTH, ArrayUtil.oversize(rows, Long.BYTES));
        budget.take((long) (length - size) * rowBytes());
        patients = Arrays.copyOf(patients, length);
        if (needs.day()) {
            days = Arrays.copyOf(days, length);
            precisions = Arrays.copyOf(precisions, length);
        }
        times = needs.time() ? Arrays.copyOf(times, length) : times;
        stays = needs.stay() ? Arrays.copyOf(stays, length) : stays;
        units = needs.unit() ? Arrays.copyOf(units, length) : units;
        documents = pinned ? Arrays.copyOf(documents, length) : documents;
    }

    /** With the row's place in the order by patient. */
    private int rowBytes() {
        return 2 * Integer.BYTES
                + (needs.day() ? Integer.BYTES + Byte.BYTES : 0)
                + (needs.time() ? Long.BYTES : 0)
                + (needs.stay() ? Integer.BYTES : 0)
                + (needs.unit() ? Integer.BYTES : 0)
                + (pinned ? Integer.BYTES : 0);
    }

    /** Puts the rows in the order of their patients, in two passes; no row can be added any more. */
    void close(int patientCount) {
        budget.take((long) (patientCount + 2) * Integer.BYTES);
        starts = new int[patientCount + 2];
        for (int row = 0; row < size; row++) {
            starts[patients[row] + 2]++;
        }
        for (int patient = 2; patient < starts.length; patient++) {
            starts[patient] += starts[patient - 1];
        }
        rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[starts[patients[row] + 1]++] = row;
        }
    }

    /** How many rows a patient has. */
    int count(int patient) {
        return starts[patient + 1] - starts[patient];
    }

    /** A row of a patient, by its place among the patient's. */
    int row(int patient, int place) {
        return rows[starts[patient] + place];
    }

    int day(int row) {
        return needs.day() ? days[row] : NONE;
    }

    int precision(int row) {
        return precisions[row];
    }

    long time(int row) {
        return needs.time() ? times[row] : NO_TIME;
    }

    int stay(int row) {
        return needs.stay() ? stays[row] : NONE;
    }

    int unit(int row) {
        return needs.unit() ? units[row] : NONE;
    }

    int document(int row) {
        return documents[row];
    }
}
