package org.cohorte.query.solr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.solr.common.SolrDocument;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.lines.LineTime.Precision;
import org.cohorte.solr.Fields;

/** The fields of a document of the index, by their types. */
record StoredFields(SolrDocument document) {

    private static final int MONTHS = 12;

    Optional<String> text(String field) {
        return Optional.ofNullable(document.getFirstValue(field)).map(Object::toString);
    }

    OptionalInt integer(String field) {
        return document.getFirstValue(field) instanceof Number number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** Number as people write it: {@code 5}, not {@code 5.0}. */
    Optional<BigDecimal> decimal(String field) {
        return document.getFirstValue(field) instanceof Double number
                ? Optional.of(plain(BigDecimal.valueOf(number).stripTrailingZeros()))
                : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(document.getFirstValue(field));
    }

    Optional<LocalDate> day(String field) {
        return document.getFirstValue(field) instanceof Number day
                ? Optional.of(LocalDate.ofEpochDay(day.longValue()))
                : Optional.empty();
    }

    Optional<Code> code() {
        return text(Fields.CODE).map(Code::ofToken);
    }

    OptionalInt years(String months) {
        OptionalInt age = integer(months);
        return age.isPresent() ? OptionalInt.of(age.getAsInt() / MONTHS) : age;
    }

    Optional<LineTime> time() {
        return day(Fields.DAY).map(day -> new LineTime(day, instant(Fields.TIME), precision()));
    }

    /** Ends are known to the day when no instant is: the index keeps no more of them. */
    Optional<LineTime> end() {
        Optional<Instant> instant = instant(Fields.END_TIME);
        return day(Fields.END_DAY)
                .map(day -> new LineTime(day, instant, instant.isPresent() ? Precision.INSTANT : Precision.DAY));
    }

    private Optional<Instant> instant(String field) {
        return document.getFirstValue(field) instanceof Number millis
                ? Optional.of(Instant.ofEpochMilli(millis.longValue()))
                : Optional.empty();
    }

    private Precision precision() {
        return switch (integer(Fields.PRECISION).orElse(0)) {
            case 1 -> Precision.DAY;
            case 2 -> Precision.MONTH;
            case 3 -> Precision.YEAR;
            default -> instant(Fields.TIME).isPresent() ? Precision.INSTANT : Precision.DAY;
        };
    }
}
