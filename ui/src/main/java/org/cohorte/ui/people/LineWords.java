package org.cohorte.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineTime;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.builder.panel.UnitNames;
import org.cohorte.ui.builder.picker.ConceptLines;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * Words for the lines of a page: labels of their codes and names of their units are read at once, for all of them.
 */
public final class LineWords {

    private final Texts texts;
    private final ZoneId zone;
    private final Map<Code, Concept> concepts;
    private final Map<String, Perimeter> units;

    LineWords(Texts texts, ZoneId zone, Map<Code, Concept> concepts, Map<String, Perimeter> units) {
        this.texts = texts;
        this.zone = zone;
        this.concepts = concepts;
        this.units = units;
    }

    /** Reads what these lines need: one question to the index and one to PostgreSQL. */
    public static LineWords of(Collection<? extends Line> lines, PeopleServices services, Texts texts) {
        Map<Code, Concept> concepts = services.house()
                .concepts()
                .describe(lines.stream()
                        .map(LineWords::code)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        Map<String, Perimeter> units = services.house()
                .perimeters()
                .describe(lines.stream()
                        .map(line -> line.common().unit())
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        return new LineWords(texts, services.zone(), concepts, units);
    }

    public static Optional<Code> code(Line line) {
        return switch (line) {
            case Line.Stay stay -> Optional.empty();
            case Line.Diagnosis diagnosis -> diagnosis.code();
            case Line.Procedure procedure -> procedure.code();
            case Line.Prescription prescription -> prescription.code();
            case Line.Laboratory laboratory -> laboratory.code();
        };
    }

    /** The label of the nomenclature in the page's language; the source's own where there is none. */
    public String label(Line line) {
        String written = source(line);
        return code(line)
                .map(concepts::get)
                .map(concept -> ConceptLines.label(concept, texts))
                .orElse(written.isBlank() ? code(line).map(Code::value).orElse("–") : written);
    }

    private String source(Line line) {
        return switch (line) {
            case Line.Stay stay -> IndexNames.stayType(stay.type(), texts);
            case Line.Diagnosis diagnosis -> diagnosis.label();
            case Line.Procedure procedure -> procedure.label();
            case Line.Prescription prescription -> prescription.label();
            case Line.Laboratory laboratory -> laboratory.label();
        };
    }

    /** Label, then code. */
    public Component labelled(Line line) {
        String label = label(line);
        Span text = Tags.text("lb", label);
        text.getElement().setAttribute("title", label);
        Span both = Tags.span("lbc", text);
        code(line).ifPresent(code -> both.add(Tags.text("code", code.value())));
        return both;
    }

    /** As precisely as the source says: "12/02/2024, 08:10", "12/02/2024", "02/2024", "2024". */
    public String when(Optional<LineTime> time) {
        return time.map(this::when).orElse("–");
    }

    private String when(LineTime time) {
        return switch (time.precision()) {
            case INSTANT ->
                time.instant()
                        .map(instant -> texts.formats().dateTime(instant, zone))
                        .orElseGet(() -> texts.formats().date(time.day()));
            case DAY -> texts.formats().date(time.day());
            case MONTH -> texts.formats().month(YearMonth.from(time.day()));
            case YEAR -> String.valueOf(time.day().getYear());
        };
    }

    /** The name of the unit of care; its number where it has none. */
    public String unit(Line line) {
        return line.common()
                .unit()
                .map(number -> Optional.ofNullable(units.get(number))
                        .map(Perimeter::name)
                        .orElse(number))
                .orElse("–");
    }

    /** "156", "< 5", or the text of a result that is no number. */
    public String value(Line.Laboratory result) {
        return result.value()
                .map(value ->
                        result.comparator().map(sign -> sign(sign) + "\u00a0").orElse("")
                                + texts.formats().number(value))
                .or(result::text)
                .orElse("–");
    }

    private static String sign(String comparator) {
        return comparator.replace("<=", "≤").replace(">=", "≥");
    }

    /** "µmol/L". */
    public String measure(Line.Laboratory result) {
        return result.unit().map(UnitNames::written).orElse("");
    }

    /** "45–84", "> 60", "< 5"; empty when the source gave none. */
    public String reference(Line.Laboratory result) {
        Optional<BigDecimal> low = result.low();
        Optional<BigDecimal> high = result.high();
        if (low.isPresent() && high.isPresent()) {
            return number(low.get()) + "–" + number(high.get());
        }
        return low.map(end -> "≥\u00a0" + number(end))
                .or(() -> high.map(end -> "≤\u00a0" + number(end)))
                .orElse("");
    }

    private String number(BigDecimal value) {
        return texts.formats().number(value);
    }

    /** An arrow and a word for a result outside its reference range; nothing for one inside. */
    public Component abnormal(Line.Laboratory result) {
        return result.abnormal()
                .filter(way -> way.equals("low") || way.equals("high"))
                .map(way -> (Component)
                        Tags.text("abn", (way.equals("low") ? "↓\u00a0" : "↑\u00a0") + texts.get("people." + way)))
                .orElseGet(() -> new Span());
    }
}
