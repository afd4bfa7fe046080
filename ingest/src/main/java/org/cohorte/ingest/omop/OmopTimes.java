package org.cohorte.ingest.omop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.ingest.source.TimeRules;

/**
 * Reads the pairs of columns {@code …_date} and {@code …_datetime}. The date is what is written; the time adds the instant, when
 * it lies on that date. Midnight is no time: the CDM has it written where none is known.
 */
final class OmopTimes {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)"
            + "(?:[ T](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");

    private final ZoneId zone;
    private final TimeRules rules;

    OmopTimes(ZoneId zone, Instant now) {
        this.zone = zone;
        this.rules = new TimeRules(zone, now);
    }

    /** A date, with its time where one is known; absent when both columns are empty. */
    Optional<Moment> moment(Row row, String prefix) throws RefusedException {
        Optional<Moment> date = parse(row, prefix + "_date");
        Optional<Moment> time = parse(row, prefix + "_datetime");
        if (date.isEmpty()) {
            return time;
        }
        return time.filter(t -> t.day().equals(date.get().day())).or(() -> date);
    }

    /** When something happened: needed, and not after the import. */
    Span happened(Row row, String prefix) throws RefusedException {
        return new Span(Optional.of(past(row, prefix)), Optional.empty());
    }

    /** From when to when something lasted; its start is needed, and lies before its end and the import. */
    Span lasted(Row row, String prefix) throws RefusedException {
        Moment start = past(row, prefix + "_start");
        Span span = new Span(Optional.of(start), moment(row, prefix + "_end"));
        rules.checkOrder(span, () -> row.path(prefix + "_end_date"));
        return span;
    }

    private Moment past(Row row, String prefix) throws RefusedException {
        Moment moment = moment(row, prefix).orElseThrow(() -> row.missing(prefix + "_date"));
        checkPast(moment, row, prefix + "_date");
        return moment;
    }

    void checkPast(Moment moment, Row row, String column) throws RefusedException {
        rules.checkPast(Optional.of(moment), () -> row.path(column));
    }

    void checkOrder(Optional<Moment> start, Optional<Moment> end, Row row, String column) throws RefusedException {
        rules.checkOrder(new Span(start, end), () -> row.path(column));
    }

    /** What a column says; a midnight is a day. */
    Optional<Moment> parse(Row row, String column) throws RefusedException {
        Optional<String> text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = WRITTEN.matcher(text.get());
        if (!m.matches()) {
            throw new RefusedException(
                    Reason.INVALID_DATE, row.path(column), "is no date such as 2026-01-31 or 2026-01-31 14:05:00");
        }
        try {
            Moment moment = moment(m);
            rules.checkAge(moment, () -> row.path(column));
            return Optional.of(moment.by(zone));
        } catch (DateTimeException e) {
            throw new RefusedException(Reason.INVALID_DATE, row.path(column), "is a day or a time that does not exist");
        }
    }

    private Moment moment(Matcher m) {
        LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        if (m.group(4) == null) {
            return Moment.onDay(day);
        }
        LocalTime time = LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
        if (time.equals(LocalTime.MIDNIGHT)) {
            return Moment.onDay(day);
        }
        LocalDateTime local = day.atTime(time);
        String offset = m.group(7);
        if (offset == null) {
            return Moment.at(day, local.atZone(zone).toInstant());
        }
        Instant instant = local.toInstant(ZoneOffset.of(offset));
        return Moment.at(offset.equals("Z") ? LocalDate.ofInstant(instant, zone) : day, instant);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
