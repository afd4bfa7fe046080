package org.cohorte.ingest.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.ingest.source.TimeRules;

/**
 * Reads FHIR dates. The local date is the one written, except for a time in UTC ({@code Z}), which is first turned into
 * the hospital's zone; a time without a zone is the hospital's.
 */
final class FhirTimes {

    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

    private final ZoneId zone;
    private final Instant now;
    private final TimeRules rules;
    private Latest latest = new Latest("", Moment.onDay(LocalDate.EPOCH));

    private record Latest(String text, Moment moment) {}

    /**
     * A reader of dates.
     *
     * @param zone of the hospital
     * @param now  when the import began: what happened cannot be later
     */
    FhirTimes(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.rules = new TimeRules(zone, now);
    }

    Instant now() {
        return now;
    }

    Optional<Moment> moment(Element element, String child) throws RefusedException {
        Optional<String> text = element.text(child);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get(), () -> element.path(child)));
    }

    /** The first of these elements that is there. */
    Optional<Moment> firstOf(Element element, String... children) throws RefusedException {
        for (String child : children) {
            Optional<Moment> moment = moment(element, child);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }

    /**
     * A period or a point in time of an element named like {@code effective} or {@code performed}.
     *
     * @throws RefusedException when it ends before it starts
     */
    Span span(Element element, String prefix) throws RefusedException {
        Optional<Moment> point = firstOf(element, prefix + "DateTime", prefix + "Instant");
        if (point.isPresent()) {
            return new Span(point, Optional.empty());
        }
        return period(element, prefix + "Period");
    }

    Span period(Element element, String child) throws RefusedException {
        Optional<Element> period = element.child(child);
        if (period.isEmpty()) {
            return Span.NONE;
        }
        Span span = new Span(moment(period.get(), "start"), moment(period.get(), "end"));
        checkOrder(span, () -> period.get().path("end"));
        return span;
    }

    void checkOrder(Span span, Supplier<String> path) throws RefusedException {
        rules.checkOrder(span, path);
    }

    void checkPast(Optional<Moment> moment, Supplier<String> path) throws RefusedException {
        rules.checkPast(moment, path);
    }

    Moment parse(String text, Supplier<String> path) throws RefusedException {
        // Records that follow one another often bear the same time.
        Latest known = latest;
        if (known.text().equals(text)) {
            return known.moment();
        }
        Moment moment = read(text, path);
        latest = new Latest(text, moment);
        return moment;
    }

    private Moment read(String text, Supplier<String> path) throws RefusedException {
        try {
            Moment usual = UsualTime.read(text);
            Moment moment = usual == null ? closely(text, path) : usual;
            rules.checkAge(moment, path);
            return moment.by(zone);
        } catch (DateTimeException e) {
            throw new RefusedException(Reason.INVALID_DATE, path.get(), "is a day or a time that does not exist");
        }
    }

    private Moment closely(String text, Supplier<String> path) throws RefusedException {
        Matcher m = DATE_TIME.matcher(text);
        if (!m.matches()) {
            throw new RefusedException(Reason.INVALID_DATE, path.get(), "is no FHIR date");
        }
        return toMoment(m);
    }

    private Moment toMoment(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return new Moment(LocalDate.of(year, 1, 1), Optional.empty(), Precision.YEAR);
        }
        int month = Integer.parseInt(m.group(2));
        if (m.group(3) == null) {
            return new Moment(LocalDate.of(year, month, 1), Optional.empty(), Precision.MONTH);
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(m.group(3)));
        if (m.group(4) == null) {
            return Moment.onDay(day);
        }
        return at(day, time(m), m.group(8));
    }

    private Moment at(LocalDate day, LocalTime time, String offset) {
        LocalDateTime local = day.atTime(time);
        if (offset == null) {
            return Moment.at(day, local.atZone(zone).toInstant());
        }
        if (offset.equals("Z")) {
            Instant instant = local.toInstant(ZoneOffset.UTC);
            return Moment.at(LocalDate.ofInstant(instant, zone), instant);
        }
        return Moment.at(day, local.toInstant(ZoneOffset.of(offset)));
    }

    private static LocalTime time(Matcher m) {
        int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
        int nano = m.group(7) == null ? 0 : Integer.parseInt((m.group(7) + "000000000").substring(0, 9));
        // FHIR lets a leap second be written.
        return LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), Math.min(second, 59), nano);
    }
}
