package org.cohorte.registry.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The audit as auditors read it. Reading it is itself a line of it, and so is a refusal. */
public interface AuditReading {

    /** Most lines of a page. */
    int MOST = 500;

    /**
     * Lines, the latest first.
     *
     * @param reader login of who reads
     * @param before the {@link Page#next} of the page before; empty: from the latest on
     * @param limit  lines of a page, at most {@link #MOST}
     * @throws SecurityException when they do not hold the right to read the audit, nor full administration
     */
    Page search(String reader, Search search, OptionalLong before, int limit);

    /**
     * A page.
     *
     * @param next where the next one begins; empty after the last
     */
    record Page(List<AuditEntry> entries, OptionalLong next) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Which lines.
     *
     * @param login   of this account alone
     * @param action  of this kind alone
     * @param outcome that ended so
     * @param from    not before
     * @param before  not at or after
     * @param patient about the patient with this pseudonym
     * @param cohort  about this cohort: its identifier, as details hold it
     */
    record Search(
            Optional<String> login,
            Optional<AuditAction> action,
            Optional<AuditOutcome> outcome,
            Optional<Instant> from,
            Optional<Instant> before,
            Optional<String> patient,
            Optional<String> cohort) {

        /** Every line. */
        public static Search all() {
            return new Search(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Search ofLogin(String wanted) {
            return new Search(Optional.of(wanted), action, outcome, from, before, patient, cohort);
        }

        public Search ofAction(AuditAction wanted) {
            return new Search(login, Optional.of(wanted), outcome, from, before, patient, cohort);
        }

        public Search ofOutcome(AuditOutcome wanted) {
            return new Search(login, action, Optional.of(wanted), from, before, patient, cohort);
        }

        public Search between(Optional<Instant> newFrom, Optional<Instant> newBefore) {
            return new Search(login, action, outcome, newFrom, newBefore, patient, cohort);
        }

        public Search aboutPatient(String pseudonym) {
            return new Search(login, action, outcome, from, before, Optional.of(pseudonym), cohort);
        }

        public Search aboutCohort(String wanted) {
            return new Search(login, action, outcome, from, before, patient, Optional.of(wanted));
        }
    }
}
