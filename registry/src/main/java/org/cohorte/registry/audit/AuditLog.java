package org.cohorte.registry.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The trace of what people did. Lines are added and read; nobody, this application included, can change or delete one. */
public interface AuditLog {

    /** Adds a line. When this fails, what the line tells must not be answered. */
    void add(AuditLine line);

    /** Lines, the latest first. */
    List<AuditEntry> list(Filter filter, int limit);

    /**
     * Which lines.
     *
     * @param login  of this account alone
     * @param action of this kind alone
     * @param from   not before
     * @param before not at or after
     */
    record Filter(
            Optional<String> login, Optional<AuditAction> action, Optional<Instant> from, Optional<Instant> before) {

        /** Every line. */
        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Filter ofLogin(String wanted) {
            return new Filter(Optional.of(wanted), action, from, before);
        }

        public Filter ofAction(AuditAction wanted) {
            return new Filter(login, Optional.of(wanted), from, before);
        }
    }
}
