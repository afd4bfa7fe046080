package org.cohorte.registry.identity;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of the table of patients, as imports write and read them. */
final class PatientRows {

    /** The row of a record, beside that of the number which the index has it under. */
    private static final String KNOWN = """
            select p.source_id, p.number as record, coalesce(k.number, p.number) as number,
                   coalesce(k.pseudonym, p.pseudonym) as pseudonym, p.fingerprint,
                   case when k.number is null then p.birth_day else k.birth_day end as birth_day,
                   case when k.number is null then p.death_day else k.death_day end as death_day,
                   p.opposed, r.number is not null as merged
            from patient as p
            left join patient as k on k.number = p.kept
            left join patient_record as r on r.number = p.number
            where p.source_id = any(?::text[])
            """;

    private PatientRows() {}

    static Map<String, KnownPatient> known(DSLContext context, String[] sourceIds) {
        Map<String, KnownPatient> known = new HashMap<>();
        context.fetch(KNOWN, (Object) sourceIds)
                .forEach(row -> known.put(row.get("source_id", String.class), patient(row)));
        return known;
    }

    private static KnownPatient patient(Record row) {
        return new KnownPatient(
                row.get("number", int.class),
                row.get("record", int.class),
                row.get("pseudonym", String.class),
                Optional.ofNullable(row.get("fingerprint", String.class)),
                Optional.ofNullable(row.get("birth_day", LocalDate.class)),
                Optional.ofNullable(row.get("death_day", LocalDate.class)),
                row.get("opposed", boolean.class),
                row.get("merged", boolean.class));
    }

    static void insert(DSLContext inside, List<PatientRecord> added, Map<String, KnownPatient> known) {
        if (added.isEmpty()) {
            return;
        }
        inside.execute(
                """
                insert into patient (number, pseudonym, source_id, ipp, family_name, given_name, birth_day, sex, death_day,
                                     opposed, opposition_said)
                select n.*, n.opposed
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::date[],
                            ?::boolean[])
                    as n (number, pseudonym, source_id, ipp, family_name, given_name, birth_day, sex, death_day, opposed)
                """,
                Columns.of(added, Integer[]::new, p -> known.get(p.sourceId()).number()),
                Columns.of(added, String[]::new, p -> known.get(p.sourceId()).pseudonym()),
                Columns.of(added, String[]::new, PatientRecord::sourceId),
                Columns.of(added, String[]::new, p -> p.person().ipp().orElse(null)),
                Columns.of(added, String[]::new, p -> p.person().familyName().orElse(null)),
                Columns.of(added, String[]::new, p -> p.person().givenName().orElse(null)),
                Columns.of(
                        added,
                        Date[]::new,
                        p -> p.person().birthDay().map(Date::valueOf).orElse(null)),
                Columns.of(added, String[]::new, p -> p.person().sex()),
                Columns.of(
                        added,
                        Date[]::new,
                        p -> p.person().deathDay().map(Date::valueOf).orElse(null)),
                Columns.of(added, Boolean[]::new, p -> p.person().opposed()));
    }

    /** Rows that say the same are not written again: a second import costs reads alone. */
    static void update(DSLContext inside, List<PatientRecord> seen) {
        if (seen.isEmpty()) {
            return;
        }
        inside.execute(
                """
                update patient as p
                set ipp = n.ipp, family_name = n.family_name, given_name = n.given_name, birth_day = n.birth_day,
                    sex = n.sex, death_day = n.death_day
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::date[])
                    as n (source_id, ipp, family_name, given_name, birth_day, sex, death_day)
                where p.source_id = n.source_id
                  and not exists (select from patient_record as r where r.number = p.number)
                  and (p.ipp, p.family_name, p.given_name, p.birth_day, p.sex, p.death_day) is distinct from
                      (n.ipp, n.family_name, n.given_name, n.birth_day, n.sex, n.death_day)
                """,
                Columns.of(seen, String[]::new, PatientRecord::sourceId),
                Columns.of(seen, String[]::new, p -> p.person().ipp().orElse(null)),
                Columns.of(seen, String[]::new, p -> p.person().familyName().orElse(null)),
                Columns.of(seen, String[]::new, p -> p.person().givenName().orElse(null)),
                Columns.of(
                        seen,
                        Date[]::new,
                        p -> p.person().birthDay().map(Date::valueOf).orElse(null)),
                Columns.of(seen, String[]::new, p -> p.person().sex()),
                Columns.of(
                        seen,
                        Date[]::new,
                        p -> p.person().deathDay().map(Date::valueOf).orElse(null)));
    }

    /** A word of the source counts when it is another one than before, so that what was said here since stands. */
    static void opposition(DSLContext inside, List<PatientRecord> seen, Map<String, KnownPatient> known) {
        if (seen.isEmpty()) {
            return;
        }
        inside.fetch(
                        """
                        update patient as p
                        set opposition_late = p.opposition_late or p.opposed <> n.opposed,
                            opposed = n.opposed, opposition_said = n.opposed
                        from unnest(?::text[], ?::boolean[]) as n (source_id, opposed)
                        where p.source_id = n.source_id and coalesce(p.opposition_said, false) <> n.opposed
                        returning p.source_id, p.opposed
                        """,
                        Columns.of(seen, String[]::new, PatientRecord::sourceId),
                        Columns.of(seen, Boolean[]::new, p -> p.person().opposed()))
                .forEach(row -> known.computeIfPresent(
                        row.get("source_id", String.class),
                        (id, patient) -> patient.withOpposed(row.get("opposed", Boolean.class))));
    }
}
