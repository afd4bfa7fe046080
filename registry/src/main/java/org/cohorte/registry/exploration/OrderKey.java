package org.cohorte.registry.exploration;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.SortField;

/**
 * What a list is ordered by, in the very words of the indexes of {@code V3__cohorts.sql}: a page then begins where the one
 * before ended, and reads no more than itself. Orders by age are sorted, since ages change every day.
 *
 * @param key     of the table {@code patient}
 * @param tie     between equal ones; told apart by every reader of the order
 */
record OrderKey(SQL key, SQL tie) {

    /** The order of a list, on a day. */
    static OrderKey of(Order order, LocalDate today) {
        return switch (order) {
            case NAME -> new OrderKey(sql("name_order"), sql("number"));
            case IPP -> new OrderKey(sql("(coalesce(ipp, U&'\\FFFD') collate \"C\")"), sql("number"));
            case BIRTH -> new OrderKey(sql("coalesce(birth_day, date 'infinity')"), sql("number"));
            case PSEUDONYM -> new OrderKey(sql("pseudonym"), sql("number"));
            case AGE -> new OrderKey(age(today), sql("pseudonym"));
            case SEX -> new OrderKey(sql("sex"), sql("pseudonym"));
        };
    }

    /** Completed years, by the calendar; unknown ones come after every known one. */
    private static SQL age(LocalDate today) {
        return sql(
                "coalesce(extract(year from age(least(death_day, {0}), birth_day))::int, 1000)",
                (QueryPart) val(today).cast(LocalDate.class));
    }

    List<SortField<Object>> sorting(boolean ascending) {
        return List.of(sorted(key, ascending), sorted(tie, ascending));
    }

    private static SortField<Object> sorted(SQL part, boolean ascending) {
        Field<Object> field = field(part);
        return ascending ? field.asc() : field.desc();
    }

    /** Those after a patient. */
    Condition after(int number, boolean ascending) {
        return condition(
                "({0}, {1}) {2} ((select {0} from patient where number = {3}), (select {1} from patient where number = {3}))",
                key, tie, sql(ascending ? ">" : "<"), val(number));
    }
}
