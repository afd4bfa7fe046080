package org.cohorte.registry.audit;

import static org.cohorte.registry.schema.Tables.AUDIT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.registry.account.Logins;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The audit in its table, on which the application's role may only insert and select. */
public final class PostgresAuditLog implements AuditLog {

    /** Details go in and come out as one list of names and values: the database makes and reads the JSON. */
    private static final Field<String[]> DETAILS = field(
            "array(select unnest(array[d.key, d.value]) from jsonb_each_text({0}) as d)",
            SQLDataType.VARCHAR.array(), AUDIT.DETAILS);

    private final DSLContext database;

    /** Reads and writes with these connections. */
    public PostgresAuditLog(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(AuditLine line) {
        @Nullable Long figure = line.figure().isPresent() ? line.figure().getAsLong() : null;
        database.insertInto(AUDIT)
                .set(AUDIT.LOGIN, Logins.normal(line.login()))
                .set(AUDIT.ACTION, line.action().name())
                .set(AUDIT.OUTCOME, line.outcome().name())
                .set(AUDIT.UNITS, line.units().toArray(String[]::new))
                .set(AUDIT.FINGERPRINT, line.fingerprint().orElse(null))
                .set(AUDIT.FIGURE, figure)
                .set(AUDIT.ADDRESS, line.address().orElse(null))
                .set(AUDIT.DETAILS, json(line.details()))
                .set(AUDIT.PATIENTS, line.patients().toArray(Integer[]::new))
                .execute();
    }

    private static Field<JSONB> json(Map<String, String> details) {
        List<String> flat = new ArrayList<>();
        details.forEach((name, value) -> {
            flat.add(plain(name));
            flat.add(plain(value));
        });
        return field("jsonb_object({0}::text[])", SQLDataType.JSONB, val(flat.toArray(String[]::new)));
    }

    /** PostgreSQL keeps no null character. */
    private static String plain(String text) {
        return text.replace("\0", "");
    }

    @Override
    public List<AuditEntry> list(Filter filter, int limit) {
        return latest(condition(filter), limit);
    }

    /** Lines that satisfy a condition, the latest first. */
    List<AuditEntry> latest(Condition condition, int limit) {
        return database.select(AUDIT.fields())
                .select(DETAILS)
                .from(AUDIT)
                .where(condition)
                .orderBy(AUDIT.ID.desc())
                .limit(Math.max(0, limit))
                .fetch(PostgresAuditLog::entry);
    }

    private static Condition condition(Filter filter) {
        return noCondition()
                .and(filter.login()
                        .map(login -> AUDIT.LOGIN.eq(Logins.normal(login)))
                        .orElse(noCondition()))
                .and(filter.action()
                        .map(action -> AUDIT.ACTION.eq(action.name()))
                        .orElse(noCondition()))
                .and(filter.from().map(AUDIT.HAPPENED_AT::ge).orElse(noCondition()))
                .and(filter.before().map(AUDIT.HAPPENED_AT::lt).orElse(noCondition()));
    }

    private static AuditEntry entry(Record row) {
        @Nullable Long figure = row.get(AUDIT.FIGURE);
        Integer @Nullable [] patients = row.get(AUDIT.PATIENTS);
        String[] flat = row.get(DETAILS);
        Map<String, String> details = new HashMap<>();
        for (int i = 0; i < flat.length; i += 2) {
            details.put(flat[i], flat[i + 1]);
        }
        return new AuditEntry(
                row.get(AUDIT.ID),
                row.get(AUDIT.HAPPENED_AT),
                new AuditLine(
                        row.get(AUDIT.LOGIN),
                        AuditAction.valueOf(row.get(AUDIT.ACTION)),
                        AuditOutcome.valueOf(row.get(AUDIT.OUTCOME)),
                        List.of(row.get(AUDIT.UNITS)),
                        Optional.ofNullable(row.get(AUDIT.FINGERPRINT)),
                        figure == null ? OptionalLong.empty() : OptionalLong.of(figure),
                        Optional.ofNullable(row.get(AUDIT.ADDRESS)),
                        details,
                        patients == null ? List.of() : List.of(patients)));
    }
}
