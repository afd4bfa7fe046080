package org.cohorte.export.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cohorte.query.lines.LineTime;

/** What stands in a cell: a spreadsheet gets a real number for a number, and a real date for a date. */
public sealed interface Cell {

    /** Nothing. */
    record Empty() implements Cell {}

    /** Text, of any length and with any character. */
    record Text(String text) implements Cell {}

    /** A number. */
    record Quantity(BigDecimal value) implements Cell {}

    /** Yes or no. */
    record Flag(boolean yes) implements Cell {}

    /** A day, or the first one of the month or year that is known. */
    record Day(LocalDate day, LineTime.Precision precision) implements Cell {}

    /** A moment in the hospital's time. */
    record Moment(LocalDateTime time) implements Cell {}

    /** No value. */
    static Cell empty() {
        return new Empty();
    }

    static Cell text(String text) {
        return text.isEmpty() ? new Empty() : new Text(text);
    }

    static Cell text(Optional<String> text) {
        return of(text, Cell::text);
    }

    static Cell number(OptionalInt number) {
        return number.isPresent() ? new Quantity(BigDecimal.valueOf(number.getAsInt())) : new Empty();
    }

    static Cell number(Optional<BigDecimal> number) {
        return of(number, Quantity::new);
    }

    static Cell day(Optional<LocalDate> day) {
        return of(day, present -> new Day(present, LineTime.Precision.DAY));
    }

    /** A cell of a value that may be absent. */
    static <T> Cell of(Optional<T> value, Function<T, Cell> cell) {
        return value.map(cell).orElseGet(Empty::new);
    }
}
