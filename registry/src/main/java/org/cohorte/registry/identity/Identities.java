package org.cohorte.registry.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.scope.Scope;

/**
 * Gives patients and stays the dense numbers that the index knows them by. The same source identifier always gets the same
 * number. All calls take collections of any size and work in batches of {@value #BATCH}; each batch is a transaction.
 */
public interface Identities {

    /** Rows sent at once. */
    int BATCH = 10_000;

    /**
     * Adds new patients and updates what changed about known ones.
     *
     * @return numbers and pseudonyms by source identifier
     * @throws IllegalArgumentException when a patient is given twice in one call
     */
    Map<String, KnownPatient> putPatients(Collection<PatientRecord> patients);

    /** Numbers and pseudonyms of those that are known, by source identifier. */
    Map<String, KnownPatient> findPatients(Collection<String> sourceIds);

    /**
     * Adds new stays; a known stay keeps its number and takes the patient given now.
     *
     * @return numbers by source identifier
     * @throws IllegalArgumentException when a stay is given twice in one call with different patients
     */
    Map<String, Integer> putStays(Collection<StayRecord> stays);

    /** Which versions of their source records patients are known by, and whom the source has deleted. */
    PatientVersions versions();

    /** Numbers under which the index has the patients of those stays that are known, by the source identifier of the stay. */
    Map<String, Integer> patientsOfStays(Collection<String> sourceIds);

    /** Numbers of those that are known, by source identifier. */
    Map<String, Integer> findStays(Collection<String> sourceIds);

    /**
     * Remembers which source records the index now holds, so that the next import can pass over them. Call it once the
     * index has kept them for good, never before: what is remembered is not sent again.
     *
     * @param fingerprints by patient number
     */
    void indexed(Map<Integer, String> fingerprints);

    /**
     * How the hospital calls these patients, by number; unknown numbers are absent.
     *
     * @param scope whose reading must be nominative; whether these patients are inside it is for the engine to say
     * @throws SecurityException when the scope does not read identities
     */
    Map<Integer, PatientKey> keys(Collection<Integer> numbers, Scope scope);

    /**
     * Who these patients are, by number; unknown numbers are absent.
     *
     * @param scope as {@link #keys}
     * @throws SecurityException when the scope does not read identities
     */
    Map<Integer, PatientName> names(Collection<Integer> numbers, Scope scope);

    /**
     * How the hospital calls these stays, by number; unknown numbers are absent.
     *
     * @param scope as {@link #keys}
     * @throws SecurityException when the scope does not read identities
     */
    Map<Integer, String> stayKeys(Collection<Integer> numbers, Scope scope);

    /**
     * Looks patients up by what identifies them, in one query whose answer is streamed: 200,000 identifiers among a million
     * patients take about a second.
     *
     * @param values as people write them; pseudonyms in either case
     * @param scope  whose reading must be nominative for identifiers of the hospital and of the source, of lines for pseudonyms; whether the
     *               patients are inside it is for the engine to say
     * @param found  is told of each match the place of the value in the list and the number of the patient
     * @throws SecurityException when the scope does not read such identifiers
     */
    void look(Identifiers.Kind kind, List<String> values, Scope scope, Found found);

    /** Takes matches. */
    @FunctionalInterface
    interface Found {

        void at(int place, int patient);
    }

    /** Highest number given to a patient; 0 when there is none. */
    int lastPatient();

    /**
     * What the registry knows of a patient.
     *
     * @param number      dense, from 1; of a record that was given up for another, the number of that one
     * @param record      the record's own number, which no other record ever gets
     * @param pseudonym   of the patient: 26 characters that do not tell the source identifier
     * @param fingerprint of the source record that the index holds; empty before it does
     * @param birthDay    first possible day, for the ages that the index holds
     * @param deathDay    first possible day
     * @param opposed     to the reuse of their data, as far as this record goes
     * @param merged      whether other records are the same person's
     */
    record KnownPatient(
            int number,
            int record,
            String pseudonym,
            Optional<String> fingerprint,
            Optional<LocalDate> birthDay,
            Optional<LocalDate> deathDay,
            boolean opposed,
            boolean merged) {

        KnownPatient withOpposed(boolean word) {
            return new KnownPatient(number, record, pseudonym, fingerprint, birthDay, deathDay, word, merged);
        }
    }

    /** A stay as a source gives it, with the number of its patient's record. */
    record StayRecord(String sourceId, int patient) {}

    /** Identifiers of a patient in the hospital. */
    record PatientKey(String sourceId, Optional<String> ipp) {}

    /** Who a patient is; {@code birthDay} is the first possible one. */
    record PatientName(
            Optional<String> ipp,
            Optional<String> familyName,
            Optional<String> givenName,
            Optional<LocalDate> birthDay) {}
}
