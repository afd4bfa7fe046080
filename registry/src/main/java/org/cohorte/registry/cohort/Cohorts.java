package org.cohorte.registry.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Sampling;

/**
 * Cohorts and samples of their owners: one of somebody else does not exist. Making one needs a right to read lines; every
 * change and refusal is in the audit.
 */
public interface Cohorts {

    /** Longest name, in characters. */
    int NAME_LENGTH = 255;

    /** Longest description. */
    int DESCRIPTION_LENGTH = 4_000;

    /**
     * Makes a cohort of a version of one's own request: its patients now, inside the scope of the moment.
     *
     * @param name empty: the request's
     * @throws java.util.NoSuchElementException when there is no such request or version
     * @throws SecurityException                when the account reads figures alone, or nothing
     * @throws CohortException                  when the name is too long or holds control characters
     * @throws org.cohorte.query.engine.InvalidRequestException as a count
     * @throws org.cohorte.query.engine.EngineException         as a count
     */
    Cohort create(String login, UUID request, int version, String name);

    /**
     * Draws a sample of a cohort, from its members inside the scope of the moment.
     *
     * @throws CohortException when the sample would hold nobody or more than there are, or is drawn from a sample
     */
    Cohort sample(String login, UUID cohort, Sampling sampling, String name);

    Optional<Cohort> find(String login, UUID id);

    /** Favourites first, then the latest. Samples stand beside their cohorts. */
    List<Cohort> list(String login);

    Cohort rename(String login, UUID id, String name);

    Cohort describe(String login, UUID id, String description);

    Cohort favourite(String login, UUID id, boolean favourite);

    /** Deletes it with its samples; {@link #restore} takes this back for 30 days. */
    void delete(String login, UUID id);

    void restore(String login, UUID id);

    /** Members as they were kept, whatever the rights of today: whoever reads with them gives a scope besides. */
    PatientSet members(String login, UUID id);
}
