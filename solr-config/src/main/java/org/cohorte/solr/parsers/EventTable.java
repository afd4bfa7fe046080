package org.cohorte.solr.parsers;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What links ask of the events of a criterion, one column each, and afterwards the rows of each patient. A row takes 8 to 37
 * bytes; columns that nothing asks for are not there.
 */
final class EventTable {

    /** In the columns of days, stays and units: none. */
    static final int NONE = Events.NONE;

    /** In the column of times: none, or known to the day at best. */
    static final long NO_TIME = Long.MIN_VALUE;

    /** Precisions. */
    private static final int MONTH = 2;

    private static final int YEAR = 3;

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

    /** Once closed: the rows of patient p are {@code starts[p]} to before {@code starts[p + 1]}. */
    private int[] starts = NO_INTS;

    EventTable(Pattern.Needs needs, boolean pinned, MemoryBudget budget) {
        this.needs = needs;
        this.pinned = pinned;
        this.budget = budget;
    }

    Pattern.Needs needs() {
        return needs;
    }

    /** Begins rows, and returns the first of them. */
    int add(int rows) {
        if (size + rows > patients.length) {
            grow(size + rows);
        }
        size += rows;
        return size - rows;
    }

    void patient(int row, int patient) {
        patients[row] = patient;
    }

    void days(int row, int[] ofRows, int count) {
        System.arraycopy(ofRows, 0, days, row, count);
    }

    void precisions(int row, int[] ofRows, int count) {
        for (int i = 0; i < count; i++) {
            precisions[row + i] = (byte) ofRows[i];
        }
    }

    void time(int row, long time) {
        times[row] = time;
    }

    void stays(int row, int[] ofRows, int count) {
        System.arraycopy(ofRows, 0, stays, row, count);
    }

    void unit(int row, int unit) {
        units[row] = unit;
    }

    /** Whether rows tell their documents. */
    boolean isPinned() {
        return pinned;
    }

    void documents(int row, int[] ofRows, int count, int base) {
        for (int i = 0; i < count; i++) {
            documents[row + i] = base + ofRows[i];
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
        int length = Math.max(Math.max(FIRST_LENGTH, rows), patients.length + patients.length / 2);
        budget.take((long) (length - patients.length) * rowBytes());
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

    /** With one more column, which putting the rows in order takes. */
    private int rowBytes() {
        return 2 * Integer.BYTES
                + (needs.day() ? Integer.BYTES + Byte.BYTES : 0)
                + (needs.time() ? Long.BYTES : 0)
                + (needs.stay() ? Integer.BYTES : 0)
                + (needs.unit() ? Integer.BYTES : 0)
                + (pinned ? Integer.BYTES : 0);
    }

    /** Puts the rows in the order of their patients, column by column; no row can be added any more. */
    void close(int patientCount) {
        budget.take((long) (patientCount + 2) * Integer.BYTES);
        starts = new int[patientCount + 2];
        for (int row = 0; row < size; row++) {
            starts[patients[row] + 2]++;
        }
        for (int patient = 2; patient < starts.length; patient++) {
            starts[patient] += starts[patient - 1];
        }
        int[] places = patients;
        for (int row = 0; row < size; row++) {
            places[row] = starts[patients[row] + 1]++;
        }
        days = needs.day() ? inOrder(days, places) : days;
        precisions = needs.day() ? inOrder(precisions, places) : precisions;
        times = needs.time() ? inOrder(times, places) : times;
        stays = needs.stay() ? inOrder(stays, places) : stays;
        units = needs.unit() ? inOrder(units, places) : units;
        documents = pinned ? inOrder(documents, places) : documents;
        patients = NO_INTS;
    }

    private int[] inOrder(int[] column, int[] places) {
        int[] ordered = new int[size];
        for (int row = 0; row < size; row++) {
            ordered[places[row]] = column[row];
        }
        return ordered;
    }

    private byte[] inOrder(byte[] column, int[] places) {
        byte[] ordered = new byte[size];
        for (int row = 0; row < size; row++) {
            ordered[places[row]] = column[row];
        }
        return ordered;
    }

    private long[] inOrder(long[] column, int[] places) {
        long[] ordered = new long[size];
        for (int row = 0; row < size; row++) {
            ordered[places[row]] = column[row];
        }
        return ordered;
    }

    /** How many rows a patient has. */
    int count(int patient) {
        return starts[patient + 1] - starts[patient];
    }

    /** The first row of a patient; the others follow. */
    int first(int patient) {
        return starts[patient];
    }

    int day(int row) {
        return needs.day() ? days[row] : NONE;
    }

    int precision(int row) {
        return precisions[row];
    }

    /** The last day on which an event may have been. */
    int lastDay(int row) {
        return switch (precisions[row]) {
            case MONTH -> (int) LocalDate.ofEpochDay(days[row]).plusMonths(1).toEpochDay() - 1;
            case YEAR -> (int) LocalDate.ofEpochDay(days[row]).plusYears(1).toEpochDay() - 1;
            default -> days[row];
        };
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
