package org.cohorte.registry.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cohorte.query.patients.LateOpposition;

/**
 * Who is opposed to the reuse of their data. What is said here counts at the next reading: {@link #late} goes with each search
 * until the index holds it.
 */
public interface Oppositions {

    /** What the index does not hold yet; one look at an index of the database that is nearly always empty. */
    LateOpposition late();

    /**
     * Takes what consents of a source say. Of several about one patient the latest counts, of those of one moment the last given;
     * one that says what it said before changes nothing, so that a word given here since stands.
     *
     * @return how many changed something
     */
    int consents(Collection<Consent> consents);

    /** What a consent says of a patient. */
    record Consent(int number, boolean opposed, Instant at) {}

    /**
     * Writes down what patients said to the hospital. Each is a patient as people know them: of two records of one person both
     * change when they consent, and the one that is named when they oppose.
     *
     * @param numbers of records
     * @return those whose word changed
     */
    List<Integer> say(Collection<Integer> numbers, boolean opposed);

    /**
     * Some of what the index does not hold yet, by ascending number.
     *
     * @param after the number to go on after; 0 to begin
     */
    List<Late> lateOnes(int after, int limit);

    /**
     * A record whose word the index does not hold.
     *
     * @param number  under which the index has the patient
     * @param record  the record's own number
     * @param own     what the record says
     * @param opposed whether the patient is opposed by any record of theirs
     */
    record Late(int number, int record, boolean own, boolean opposed) {}

    /** Remembers that the index holds these; one that changed in the meantime stays late. */
    void indexed(Collection<Late> told);
}
