package org.cohorte.registry.exploration;

import static org.cohorte.registry.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientRow.Identity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the table of patients for lists. Identities are not even selected for readers who get none. */
final class PatientTable {

    private static final Pattern KEY = Pattern.compile("[0-9A-V]{26}");

    private final DSLContext database;

    PatientTable(DSLContext database) {
        this.database = database;
    }

    /** A patient of the table. */
    record Person(int number, String pseudonym, Optional<Identity> identity) {}

    /**
     * A page of a list and one more patient, when there is one.
     *
     * @param after number of the last patient of the page before
     */
    List<Person> page(PatientSet visible, PatientListQuery list, OptionalInt after, LocalDate today) {
        OrderKey key = OrderKey.of(list.order(), today);
        Condition begins = after.isPresent() ? key.after(after.getAsInt(), list.ascending()) : noCondition();
        return database.select(columns(list.reading()))
                .from(PATIENT)
                .where(SetCondition.of(visible))
                .and(PatientText.meaning(list.text(), list.reading()))
                .and(begins)
                .orderBy(key.sorting(list.ascending()))
                .limit(list.limit() + 1)
                .fetch(row -> person(row, list.reading()));
    }

    /** How many stand before a patient in a list. */
    long before(PatientSet visible, PatientListQuery list, int number, LocalDate today) {
        return database.selectCount()
                .from(PATIENT)
                .where(SetCondition.of(visible))
                .and(PatientText.meaning(list.text(), list.reading()))
                .and(OrderKey.of(list.order(), today).after(number, !list.ascending()))
                .fetchSingle(0, long.class);
    }

    /** How many the text finds. */
    long found(PatientSet visible, String text, Reading reading) {
        return database.selectCount()
                .from(PATIENT)
                .where(SetCondition.of(visible))
                .and(PatientText.meaning(text, reading))
                .fetchSingle(0, long.class);
    }

    /** Those with these numbers, in no order. */
    List<Person> people(Collection<Integer> numbers, Reading reading) {
        return database.select(columns(reading))
                .from(PATIENT)
                .where(condition("number = any({0}::int[])", val(numbers.toArray(Integer[]::new))))
                .fetch(row -> person(row, reading));
    }

    /** The number of the patient behind a key, also that of a record given up; empty when there is none, or it is no key at all. */
    OptionalInt number(String key) {
        if (!KEY.matcher(key).matches()) {
            return OptionalInt.empty();
        }
        Field<Integer> number = coalesce(PATIENT.KEPT, PATIENT.NUMBER);
        List<Integer> numbers = database.select(number)
                .from(PATIENT)
                .where(PATIENT.PSEUDONYM.eq(key))
                .fetch(number);
        return numbers.stream().mapToInt(Integer::intValue).findFirst();
    }

    private static List<Field<?>> columns(Reading reading) {
        List<Field<?>> columns = new ArrayList<>(List.of(PATIENT.NUMBER, PATIENT.PSEUDONYM));
        if (reading == Reading.NOMINATIVE) {
            columns.addAll(List.of(PATIENT.IPP, PATIENT.FAMILY_NAME, PATIENT.GIVEN_NAME, PATIENT.BIRTH_DAY));
        }
        return columns;
    }

    private static Person person(Record row, Reading reading) {
        Optional<Identity> identity = reading == Reading.NOMINATIVE ? Optional.of(identity(row)) : Optional.empty();
        return new Person(row.get(PATIENT.NUMBER), row.get(PATIENT.PSEUDONYM), identity);
    }

    private static Identity identity(Record row) {
        return new Identity(
                Optional.ofNullable(row.get(PATIENT.IPP)),
                Optional.ofNullable(row.get(PATIENT.FAMILY_NAME)),
                Optional.ofNullable(row.get(PATIENT.GIVEN_NAME)),
                Optional.ofNullable(row.get(PATIENT.BIRTH_DAY)));
    }
}
