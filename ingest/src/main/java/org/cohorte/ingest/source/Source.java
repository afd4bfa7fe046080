package org.cohorte.ingest.source;

import java.io.Closeable;
import java.util.List;
import java.util.function.Consumer;
import org.cohorte.ingest.model.SourceConsent;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Hierarchy;

/**
 * Data to import. Its parts are read in the order hospital, patients, encounters, events; each part streams, and may be read
 * again.
 */
public interface Source extends Closeable {

    /** Takes what was read. */
    interface Sink<T> {
        void accept(Read<T> read);
    }

    /**
     * What the source calls the elements that lead from a record to others.
     *
     * @param patient of the record
     * @param stay    of the record
     */
    record Elements(String patient, String stay) {}

    /** Names of elements, for reports. */
    Elements elements();

    /** Reads the hospital tree, parents first; empty when the source has none. To be called first. */
    List<SourceUnit> hospital();

    /** Reads what the source says it has deleted. To be called after {@link #hospital}, before anything else. */
    void deletions(Consumer<Gone> gone);

    /**
     * Reads the patients.
     *
     * @param pass from 1; lines are counted and refused in the first one alone
     * @param gone takes those that are marked as deleted
     */
    void patients(int pass, Sink<SourcePatient> sink, Consumer<Gone> gone);

    /** Reads what patients said of the reuse of their data, apart from their records; many sources know nothing of it. */
    default void consents(Sink<SourceConsent> sink) {}

    /**
     * Reads the encounters; those entered in error are counted.
     *
     * @param pass from 1; lines are counted and refused in the first one alone, and the others may leave out encounters that
     *             are part of none
     * @param gone takes those that were entered in error or are marked as deleted
     */
    void encounters(int pass, Sink<Contact> sink, Consumer<Gone> gone);

    /** Reads everything else. A record that is no event, or no longer one, comes without events, and is counted. */
    void events(Sink<List<SourceEvent>> sink);

    /** What the source itself says of its codes; known from {@link #hospital} on. */
    Hierarchy hierarchy();

    /** Share of the source that has been read, from 0 to 1, as far as it can be told. */
    double done();

    /** Files that hold nothing that is imported. */
    List<String> ignoredFiles();

    /** What should be known of the source as a whole, in English sentences. */
    List<String> notes();

    @Override
    void close();
}
