package org.cohorte.registry.identity;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cohorte.registry.identity.Merges.MergedPerson;
import org.cohorte.registry.identity.Merges.OfIndex;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What each record of a merged person says by itself, and the rows that say what they say together. */
final class RecordRows {

    private RecordRows() {}

    /** Copies what patients say while their row is still their own. */
    static void keep(DSLContext database, Collection<Integer> records, Map<Integer, OfIndex> ofIndex) {
        database.execute("""
                insert into patient_record (number, ipp, family_name, given_name, birth_day, sex, death_day, deceased)
                select number, ipp, family_name, given_name, birth_day, sex, death_day, death_day is not null
                from patient where number = any(?::int[])
                on conflict (number) do nothing
                """, (Object) records.toArray(Integer[]::new));
        List<Map.Entry<Integer, OfIndex>> known = List.copyOf(ofIndex.entrySet());
        database.execute(
                """
                update patient_record as r set deceased = r.deceased or n.deceased, area = coalesce(r.area, n.area)
                from unnest(?::int[], ?::boolean[], ?::text[]) as n (number, deceased, area) where r.number = n.number
                """,
                Columns.of(known, Integer[]::new, Map.Entry::getKey),
                Columns.of(known, Boolean[]::new, one -> one.getValue().deceased()),
                Columns.of(known, String[]::new, one -> one.getValue().area().orElse(null)));
        database.execute(
                """
                update patient as p set opposed = true
                from unnest(?::int[], ?::boolean[]) as n (number, opposed)
                where p.number = n.number and n.opposed and not p.opposition_late
                """,
                Columns.of(known, Integer[]::new, Map.Entry::getKey),
                Columns.of(known, Boolean[]::new, one -> one.getValue().opposed()));
    }

    static void take(DSLContext database, List<PatientRecord> records) {
        database.execute(
                """
                update patient_record as r
                set ipp = n.ipp, family_name = n.family_name, given_name = n.given_name, birth_day = n.birth_day,
                    sex = n.sex, death_day = n.death_day, deceased = n.deceased, area = n.area
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::date[], ?::boolean[],
                            ?::text[])
                    as n (source_id, ipp, family_name, given_name, birth_day, sex, death_day, deceased, area)
                join patient as p on p.source_id = n.source_id
                where r.number = p.number
                """,
                Columns.of(records, String[]::new, PatientRecord::sourceId),
                Columns.of(records, String[]::new, p -> p.person().ipp().orElse(null)),
                Columns.of(records, String[]::new, p -> p.person().familyName().orElse(null)),
                Columns.of(records, String[]::new, p -> p.person().givenName().orElse(null)),
                Columns.of(records, Date[]::new, p -> date(p.person().birthDay())),
                Columns.of(records, String[]::new, p -> p.person().sex()),
                Columns.of(records, Date[]::new, p -> date(p.person().deathDay())),
                Columns.of(records, Boolean[]::new, p -> p.person().deceased()),
                Columns.of(records, String[]::new, p -> p.person().area().orElse(null)));
    }

    @SuppressWarnings("NullAway")
    private static Date date(Optional<LocalDate> day) {
        return day.map(Date::valueOf).orElse(null);
    }

    /** What these records say, each by itself; those of persons of one record are absent. */
    static Map<Integer, Person> each(DSLContext database, Collection<Integer> numbers) {
        Map<Integer, Person> each = new TreeMap<>();
        database.fetch("""
                        select r.*, p.opposed from patient_record as r join patient as p on p.number = r.number
                        where r.number = any(?::int[])
                        """, (Object) numbers.toArray(Integer[]::new))
                .forEach(row -> each.put(row.get("number", Integer.class), person(row)));
        return each;
    }

    private static Person person(Record row) {
        return new Person(
                Optional.ofNullable(row.get("ipp", String.class)),
                Optional.ofNullable(row.get("family_name", String.class)),
                Optional.ofNullable(row.get("given_name", String.class)),
                Optional.ofNullable(row.get("birth_day", LocalDate.class)),
                row.get("sex", String.class),
                Optional.ofNullable(row.get("death_day", LocalDate.class)),
                row.get("deceased", Boolean.class),
                Optional.ofNullable(row.get("area", String.class)),
                row.get("opposed", Boolean.class));
    }

    /** Persons of several records, by the number that the index has them under. */
    static Map<Integer, MergedPerson> persons(DSLContext database, Collection<Integer> numbers) {
        Map<Integer, List<Integer>> givenUp = new TreeMap<>();
        database.fetch("select number, kept from patient where kept = any(?::int[]) order by number", (Object)
                        numbers.toArray(Integer[]::new))
                .forEach(row -> givenUp.computeIfAbsent(row.get("kept", Integer.class), kept -> new ArrayList<>())
                        .add(row.get("number", Integer.class)));
        List<Integer> all = new ArrayList<>(givenUp.keySet());
        givenUp.values().forEach(all::addAll);
        Map<Integer, Person> each = each(database, all);
        Map<Integer, MergedPerson> persons = new HashMap<>();
        givenUp.forEach((kept, others) -> {
            Person own = Optional.ofNullable(each.get(kept)).orElseThrow();
            List<Person> more = others.stream()
                    .flatMap(other -> Optional.ofNullable(each.get(other)).stream())
                    .toList();
            persons.put(kept, new MergedPerson(Person.together(own, more), List.copyOf(others)));
        });
        return persons;
    }

    /** Makes the rows of patients say this. */
    static void show(DSLContext database, Map<Integer, Person> persons) {
        List<Map.Entry<Integer, Person>> rows = List.copyOf(persons.entrySet());
        database.execute(
                """
                update patient as p
                set ipp = n.ipp, family_name = n.family_name, given_name = n.given_name, birth_day = n.birth_day,
                    sex = n.sex, death_day = n.death_day
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::date[])
                    as n (number, ipp, family_name, given_name, birth_day, sex, death_day)
                where p.number = n.number
                """,
                Columns.of(rows, Integer[]::new, Map.Entry::getKey),
                Columns.of(rows, String[]::new, p -> p.getValue().ipp().orElse(null)),
                Columns.of(rows, String[]::new, p -> p.getValue().familyName().orElse(null)),
                Columns.of(rows, String[]::new, p -> p.getValue().givenName().orElse(null)),
                Columns.of(rows, Date[]::new, p -> date(p.getValue().birthDay())),
                Columns.of(rows, String[]::new, p -> p.getValue().sex()),
                Columns.of(rows, Date[]::new, p -> date(p.getValue().deathDay())));
    }

    static void forget(DSLContext database, Collection<Integer> numbers) {
        database.execute(
                "delete from patient_record where number = any(?::int[])", (Object) numbers.toArray(Integer[]::new));
    }
}
