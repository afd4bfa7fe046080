package org.cohorte.registry.identity;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cohorte.query.patients.LateOpposition;
import org.cohorte.query.patients.PatientSet;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Oppositions in the table of patients. */
public final class PostgresOppositions implements Oppositions {

    /** A person is opposed when one of their records is. */
    private static final String LATE = """
            select coalesce(p.kept, p.number) as number, p.number as record, p.opposed as own,
                   p.opposed or exists (select from patient as g
                                        where g.opposed and (g.number = p.kept or g.kept = coalesce(p.kept, p.number)))
                       as opposed
            from patient as p
            where p.opposition_late
            """;

    private final DSLContext database;

    /** Reads and writes with these connections. */
    public PostgresOppositions(DSLContext database) {
        this.database = database;
    }

    @Override
    public LateOpposition late() {
        List<Late> late = database.fetch(LATE).map(PostgresOppositions::lateOne);
        return late.isEmpty() ? LateOpposition.NONE : new LateOpposition(numbers(late, true), numbers(late, false));
    }

    private static PatientSet numbers(List<Late> late, boolean opposed) {
        return PatientSet.of(
                late.stream().filter(one -> one.opposed() == opposed).mapToInt(Late::number));
    }

    @Override
    public int consents(Collection<Consent> consents) {
        Map<Integer, Consent> latest = new LinkedHashMap<>();
        consents.forEach(consent -> latest.merge(
                consent.number(), consent, (one, other) -> other.at().isBefore(one.at()) ? one : other));
        int changed = 0;
        for (List<Consent> batch : Batches.of(latest.values(), Identities.BATCH).toList()) {
            changed += database.execute(
                    """
                    update patient as p
                    set opposition_late = p.opposition_late or (coalesce(p.opposition_consent, false) <> n.opposed and p.opposed <> n.opposed),
                        opposed = case when coalesce(p.opposition_consent, false) <> n.opposed
                                       then n.opposed else p.opposed end,
                        opposition_consent = n.opposed, opposition_consent_at = n.at
                    from unnest(?::int[], ?::boolean[], ?::timestamptz[]) as n (number, opposed, at)
                    where p.number = n.number and (p.opposition_consent_at is null or p.opposition_consent_at <= n.at)
                      and (p.opposition_consent, p.opposition_consent_at) is distinct from (n.opposed, n.at)
                    """,
                    batch.stream().map(Consent::number).toArray(Integer[]::new),
                    batch.stream().map(Consent::opposed).toArray(Boolean[]::new),
                    batch.stream().map(consent -> Timestamp.from(consent.at())).toArray(Timestamp[]::new));
        }
        return changed;
    }

    @Override
    public List<Integer> say(Collection<Integer> numbers, boolean opposed) {
        List<Integer> changed = new ArrayList<>();
        Batches.of(numbers, Identities.BATCH)
                .forEach(batch -> changed.addAll(database.fetch("""
                                update patient set opposed = ?, opposition_late = true
                                where number = any(?::int[]) and opposed <> ?
                                returning number
                                """, opposed, batch.toArray(Integer[]::new), opposed)
                        .getValues("number", Integer.class)));
        return changed;
    }

    @Override
    public List<Late> lateOnes(int after, int limit) {
        return database.fetch(LATE + " and p.number > ? order by p.number limit ?", after, limit)
                .map(PostgresOppositions::lateOne);
    }

    private static Late lateOne(Record row) {
        return new Late(
                row.get("number", int.class),
                row.get("record", int.class),
                row.get("own", boolean.class),
                row.get("opposed", boolean.class));
    }

    @Override
    public void indexed(Collection<Late> told) {
        Batches.of(told, Identities.BATCH)
                .forEach(batch -> database.execute(
                        """
                        update patient as p set opposition_late = false
                        from unnest(?::int[], ?::boolean[]) as n (number, opposed)
                        where p.number = n.number and p.opposed = n.opposed and p.opposition_late
                        """,
                        batch.stream().map(Late::record).toArray(Integer[]::new),
                        batch.stream().map(Late::own).toArray(Boolean[]::new)));
    }
}
