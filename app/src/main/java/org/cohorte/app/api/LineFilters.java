package org.cohorte.app.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LineQuery;
import org.springframework.util.MultiValueMap;

/** Which lines a call asks for, and in which order. */
record LineFilters(LineQuery query, LineOrder order) {

    /** Most values of one filter. */
    private static final int MOST = 200;

    /**
     * Reads the filters of a call: {@code code} ({@code system|code}, several), {@code unit} (several), {@code from}, {@code
     * to}, {@code abnormal}.
     */
    static LineFilters read(String kind, Optional<String> order, MultiValueMap<String, String> filters) {
        LineKind wanted = ApiNames.parameter(LineKind.class, kind, "kind");
        LineOrder by = order.map(ApiNames.parameter(LineOrder.class, "order")).orElse(LineOrder.NEWEST);
        if ((by == LineOrder.HIGHEST || by == LineOrder.LOWEST) && wanted != LineKind.LABORATORY) {
            throw Parameters.wrong("order");
        }
        LineQuery query = LineQuery.of(wanted)
                .withCodes(
                        values(filters, "code").stream().map(LineFilters::code).toList())
                .withUnits(values(filters, "unit"))
                .withDates(dates(filters))
                .withAbnormalOnly(abnormal(filters));
        return new LineFilters(query, by);
    }

    private static List<String> values(MultiValueMap<String, String> filters, String name) {
        List<String> values = filters.getOrDefault(name, List.of());
        if (values.size() > MOST) {
            throw Parameters.wrong(name);
        }
        return values.stream().map(value -> Parameters.text(value, name)).toList();
    }

    private static Code code(String token) {
        try {
            return Code.ofToken(token);
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong("code");
        }
    }

    private static Optional<DateRange> dates(MultiValueMap<String, String> filters) {
        DateRange range = new DateRange(date(filters, "from"), date(filters, "to"));
        return range.isOpen() ? Optional.empty() : Optional.of(range);
    }

    private static Optional<LocalDate> date(MultiValueMap<String, String> filters, String name) {
        try {
            return Optional.ofNullable(filters.getFirst(name)).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Parameters.wrong(name);
        }
    }

    private static boolean abnormal(MultiValueMap<String, String> filters) {
        return switch (Optional.ofNullable(filters.getFirst("abnormal")).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Parameters.wrong("abnormal");
        };
    }
}
