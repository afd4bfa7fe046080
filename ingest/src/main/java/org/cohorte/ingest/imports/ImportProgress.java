package org.cohorte.ingest.imports;

/** Told how far an import is, about once a second at most. */
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress NONE = state -> {};

    /** Takes how far the import is. */
    void at(State state);

    /** What an import does. */
    enum Step {
        HOSPITAL,
        PATIENTS,
        STAYS,
        EVENTS,
        CONCEPTS,
        DONE
    }

    /**
     * How far an import is.
     *
     * @param records   lines or patients read so far
     * @param documents documents sent or found unchanged so far
     * @param refused   lines refused so far
     * @param done      share of the whole, from 0 to 1, as far as it can be told
     */
    record State(Step step, long records, long documents, long refused, double done) {}
}
