package org.cohorte.ingest.report;

import org.cohorte.ingest.report.QualityReport.Counts;

/** Counts of some records while they come. */
final class Count {

    /** From 1 on, among the counts of its kind. */
    final int number;

    private long records;
    private long events;
    private long withoutStay;
    private long withoutDate;
    private long beforeBirth;
    private long afterDeath;
    private long duplicates;

    Count(int number) {
        this.number = number;
    }

    /** What a record is: a patient or a stay itself, an event that a stay bears, or one that none does. */
    enum Sort {
        NO_EVENT,
        IN_STAY,
        ALONE
    }

    /**
     * Whether its date is impossible, or missing.
     *
     * @param none  there is no date
     * @param early it lies before the birth
     * @param late  it lies after the death
     */
    record Dated(boolean none, boolean early, boolean late) {

        static final Dated NOT_ASKED = new Dated(false, false, false);
    }

    void add(Sort sort, Dated dated) {
        records++;
        events += sort == Sort.NO_EVENT ? 0 : 1;
        withoutStay += sort == Sort.ALONE ? 1 : 0;
        withoutDate += dated.none() ? 1 : 0;
        beforeBirth += dated.early() ? 1 : 0;
        afterDeath += dated.late() ? 1 : 0;
    }

    /** One of the records had come before. */
    void addDuplicate() {
        duplicates++;
    }

    Counts counts() {
        return new Counts(records, events, withoutStay, withoutDate, beforeBirth, afterDeath, duplicates);
    }
}
