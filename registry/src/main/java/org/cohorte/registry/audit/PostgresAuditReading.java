package org.cohorte.registry.audit;

import static org.cohorte.registry.schema.Tables.AUDIT;
import static org.cohorte.registry.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cohorte.registry.account.Logins;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Searches the table of the audit: one query a page, by its key, so that lines added meanwhile move nothing. */
public final class PostgresAuditReading implements AuditReading {

    private final PostgresAuditLog audit;
    private final Predicate<String> mayRead;
    private final Supplier<Optional<String>> address;

    /**
     * Reads with these connections.
     *
     * @param mayRead tells whether a login may read the audit now
     * @param address where the caller of this moment is
     */
    public PostgresAuditReading(DSLContext database, Predicate<String> mayRead, Supplier<Optional<String>> address) {
        this.audit = new PostgresAuditLog(database);
        this.mayRead = mayRead;
        this.address = address;
    }

    @Override
    public Page search(String reader, Search search, OptionalLong before, int limit) {
        if (!mayRead.test(reader)) {
            write(reader, search, AuditOutcome.REFUSED);
            throw new SecurityException("The audit is for auditors");
        }
        int size = Math.clamp(limit, 1, MOST);
        Condition wanted = wanted(search).and(before.isPresent() ? AUDIT.ID.lt(before.getAsLong()) : noCondition());
        // One more than asked tells whether there is a next page.
        List<AuditEntry> found = audit.latest(wanted, size + 1);
        write(reader, search, AuditOutcome.DONE);
        boolean more = found.size() > size;
        List<AuditEntry> page = more ? found.subList(0, size) : found;
        return new Page(page, more ? OptionalLong.of(page.getLast().id()) : OptionalLong.empty());
    }

    private static Condition wanted(Search search) {
        return noCondition()
                .and(when(search.login().map(Logins::normal).map(AUDIT.LOGIN::eq)))
                .and(when(search.action().map(Enum::name).map(AUDIT.ACTION::eq)))
                .and(when(search.outcome().map(Enum::name).map(AUDIT.OUTCOME::eq)))
                .and(when(search.from().map(AUDIT.HAPPENED_AT::ge)))
                .and(when(search.before().map(AUDIT.HAPPENED_AT::lt)))
                .and(when(search.patient().map(PostgresAuditReading::about)))
                .and(when(search.cohort()
                        .map(cohort -> field("({0} ->> 'cohort')", SQLDataType.VARCHAR, AUDIT.DETAILS)
                                .eq(cohort))));
    }

    private static Condition when(Optional<Condition> condition) {
        return condition.orElse(noCondition());
    }

    /** All numbers of the person, to look up in the index of patients; none when nobody has this pseudonym, and then no line either. */
    private static Condition about(String pseudonym) {
        Field<Integer> kept = coalesce(PATIENT.KEPT, PATIENT.NUMBER);
        var person = PATIENT.as("person");
        return condition(
                "{0} && array({1})",
                AUDIT.PATIENTS,
                select(person.NUMBER)
                        .from(PATIENT)
                        .join(person)
                        .on(person.NUMBER.eq(kept).or(person.KEPT.eq(kept)))
                        .where(PATIENT.PSEUDONYM.eq(pseudonym)));
    }

    private void write(String reader, Search search, AuditOutcome outcome) {
        Map<String, String> details = new HashMap<>();
        search.login().ifPresent(login -> details.put("login", Logins.normal(login)));
        search.action().ifPresent(action -> details.put("action", action.name()));
        search.outcome().ifPresent(wanted -> details.put("outcome", wanted.name()));
        search.from().map(Instant::toString).ifPresent(from -> details.put("from", from));
        search.before().map(Instant::toString).ifPresent(before -> details.put("before", before));
        search.patient().ifPresent(pseudonym -> details.put("patient", pseudonym));
        search.cohort().ifPresent(cohort -> details.put("cohort", cohort));
        audit.add(AuditLine.of(reader, AuditAction.AUDIT_READ, outcome)
                .from(address.get())
                .with(details));
    }
}
