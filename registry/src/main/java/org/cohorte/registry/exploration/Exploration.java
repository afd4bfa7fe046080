package org.cohorte.registry.exploration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.scope.Scope.Reading;

/**
 * Looks at the people of a cohort or sample on behalf of its owner, as far as their rights of the moment go: patients that
 * they no longer cover are not there, and neither are cohorts of others nor patients outside the cohort. Each page and each
 * patient opened is a line of audit; when that cannot be written, nothing is answered.
 *
 * <p>Every call: {@link java.util.NoSuchElementException} when there is no such cohort or patient for them;
 * {@link SecurityException} when the reading is not theirs, or an order, search or filter asks for an identity that it does
 * not give; {@link IllegalArgumentException} for a cursor that is none of ours; {@link
 * org.cohorte.query.engine.EngineException} when the index cannot answer.
 */
public interface Exploration {

    /** Readings that the user may choose from for lists, the highest first; empty when they read figures alone. */
    List<Reading> readings(String login);

    /** Whether the user may look for patients by name, IPP or another identifier now, among those whose identity they read. */
    boolean findsByIdentity(String login);

    /** Members of the cohort that the user sees now, and who are gone from their sight since it was made. */
    Sight sight(String login, UUID cohort, Reading reading);

    /** How much of a cohort is seen. */
    record Sight(long size, long visible) {}

    PatientList patients(String login, UUID cohort, PatientListQuery query);

    /**
     * Where a patient of the cohort stands in its list: by name for readers of identities, by pseudonym for others, everybody
     * listed. A line of audit as a page of the list, about the patients next to them.
     *
     * @param key of {@link PatientRow}
     */
    Place place(String login, UUID cohort, Reading reading, String key);

    /**
     * A place in a list.
     *
     * @param place  from 1
     * @param of     patients of the list
     * @param before key of the patient before; empty for the first
     * @param after  key of the patient after; empty for the last
     */
    record Place(long place, long of, Optional<String> before, Optional<String> after) {}

    Lines lines(
            String login,
            UUID cohort,
            Reading reading,
            LineQuery query,
            LineOrder order,
            Optional<String> cursor,
            int limit);

    /**
     * One patient of the cohort.
     *
     * @param key of {@link PatientRow}
     */
    PatientRow patient(String login, UUID cohort, Reading reading, String key);

    /** Records of one patient, of one kind; at most 200 a page. Needs {@link #patient} to have been opened: audits nothing more. */
    Lines record(
            String login,
            UUID cohort,
            Reading reading,
            String key,
            LineQuery query,
            LineOrder order,
            Optional<String> cursor);
}
