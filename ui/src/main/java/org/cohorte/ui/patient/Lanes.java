package org.cohorte.ui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineTime;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.patient.TimeAxis.Range;
import org.cohorte.ui.people.IndexNames;
import org.cohorte.ui.text.Texts;

/** Stays, diagnoses, results and one curve on the same time axis; a press on an event tells its day. */
final class Lanes extends Div {

    private static final String DAY = "event.target.closest('[data-day]')?.getAttribute('data-day') ?? ''";
    private static final List<String> TYPES =
            List.of("inpatient", "dayCase", "emergency", "session", "consultation", "home", "other");

    private final transient Chart chart;
    private final transient Texts texts;
    private final transient LocalDate today;
    private final transient List<Analyte> analytes;
    private final Div lanes = Tags.div("lanes");
    private transient Optional<Analyte> analyte;
    private Range range;

    Lanes(Chart chart, LocalDate today, Texts texts, Consumer<LocalDate> onDay) {
        this.chart = chart;
        this.today = today;
        this.texts = texts;
        this.analytes = Analyte.of(chart.results(), chart.words());
        setClassName("tlz");
        TreeSet<LocalDate> days = chart.days();
        range = days.isEmpty() || days.last().isAfter(today.minusYears(4)) ? Range.FIVE_YEARS : Range.ALL;
        analyte = days.isEmpty() ? Optional.empty() : begin(TimeAxis.of(range, days.first(), days.last(), today));
        add(toolbar(), lanes);
        lanes.getElement()
                .addEventListener("click", event -> {
                    String day = event.getEventData().get(DAY).asString();
                    if (!day.isEmpty()) {
                        onDay.accept(LocalDate.parse(day));
                    }
                })
                .addEventData(DAY);
        draw();
    }

    /** The curve to begin with: the most measured of those that show anything in this range. */
    private Optional<Analyte> begin(TimeAxis axis) {
        return analytes.stream()
                .filter(each -> each.results().stream()
                                .filter(result ->
                                        Analyte.day(result).filter(axis::holds).isPresent())
                                .count()
                        > 1)
                .findFirst()
                .or(() -> analytes.stream().findFirst());
    }

    private Component toolbar() {
        Segments<Range> ranges = new Segments<>(texts.get("patient.range"), chosen -> {
            range = chosen;
            draw();
        });
        for (Range each : Range.values()) {
            ranges.with(each, texts.get("Range." + each.name()));
        }
        ranges.setValue(range);
        ranges.addClassName("sm");
        Div bar = Tags.div("tb", ranges, legend(), Tags.span("grow"));
        analyte.ifPresent(first -> bar.add(choice(first)));
        return bar;
    }

    private Component legend() {
        Set<String> present = chart.stays().stream().map(Lanes::type).collect(Collectors.toSet());
        Div legend = Tags.div("leg");
        TYPES.stream().filter(present::contains).forEach(type -> {
            Tags.Plain square = Tags.tag("i", "");
            square.setClassName(colour(type));
            legend.add(Tags.span("key", square, new Span(IndexNames.stayType(type, texts))));
        });
        return legend;
    }

    private Component choice(Analyte first) {
        Select<Analyte> select = new Select<>();
        select.setAriaLabel(texts.get("patient.curve"));
        select.setItems(analytes);
        select.setItemLabelGenerator(
                each -> each.title() + " (" + each.results().size() + ")");
        select.setValue(first);
        select.addValueChangeListener(event -> {
            analyte = Optional.ofNullable(event.getValue());
            draw();
        });
        select.addClassName("analyte");
        return select;
    }

    private void draw() {
        lanes.removeAll();
        TreeSet<LocalDate> days = chart.days();
        if (days.isEmpty()) {
            lanes.add(Tags.text("s none", texts.get("patient.nothing")));
            return;
        }
        TimeAxis axis = TimeAxis.of(range, days.first(), days.last(), today);
        DiagnosisLane diagnoses = DiagnosisLane.of(chart.diagnoses(), axis, chart.words());
        lanes.add(lane("ax0", "", "", "", LaneDrawing.dates(axis, texts)));
        lanes.add(lane("", "bed", texts.get("patient.lane.stays"), number(visibleStays(axis)), stays(axis)));
        if (diagnoses.codes() > 0) {
            String count = texts.count("codes.many", diagnoses.codes())
                    + (diagnoses.hidden() > 0 ? ", " + texts.get("patient.lane.most") : "");
            lanes.add(lane("", "dx", texts.get("patient.lane.diagnoses"), count, diagnoses.draw(axis, texts)));
        }
        if (!chart.results().isEmpty()) {
            lanes.add(lane("", "lab", texts.get("patient.lane.results"), number(visibleResults(axis)), results(axis)));
        }
        analyte.ifPresent(chosen -> lanes.add(
                lane("", "lab", chosen.label(), chosen.measure(), Curve.draw(chosen, axis, chart.words(), texts))));
    }

    private Component lane(String className, String icon, String name, String small, String markup) {
        Div head = Tags.div("lh");
        if (!icon.isEmpty()) {
            head.add(Icons.icon(icon), Tags.div("", Tags.tag("p", name), Tags.tag("small", small)));
        }
        Span drawing = Tags.span("dr");
        drawing.getElement().setProperty("innerHTML", markup);
        return Tags.div(("ln " + className).strip(), head, drawing);
    }

    private String stays(TimeAxis axis) {
        LaneDrawing drawing = new LaneDrawing(axis, 40, texts.get("patient.lane.stays"));
        // the longest first, so that a consultation stays to be seen inside a stay
        chart.stays().stream()
                .filter(stay -> shown(stay, axis))
                .sorted((a, b) ->
                        Integer.compare(b.lengthDays().orElse(0), a.lengthDays().orElse(0)))
                .forEach(stay -> drawing.bar(colour(type(stay)), start(stay), end(stay), 12, 16, title(stay)));
        return drawing.finish();
    }

    private String title(Line.Stay stay) {
        return texts.formats().date(start(stay)) + " · " + chart.words().label(stay) + " · "
                + chart.words().unit(stay);
    }

    private String results(TimeAxis axis) {
        LaneDrawing drawing = new LaneDrawing(axis, 32, texts.get("patient.lane.results"));
        chart.results().stream()
                .collect(Collectors.groupingBy(Analyte::day, Collectors.counting()))
                .forEach((day, count) -> day.filter(axis::holds)
                        .ifPresent(when -> drawing.bar(
                                "c7",
                                when,
                                when,
                                9,
                                14,
                                texts.formats().date(when) + " · " + texts.count("biology.results", count))));
        return drawing.finish();
    }

    private long visibleStays(TimeAxis axis) {
        return chart.stays().stream().filter(stay -> shown(stay, axis)).count();
    }

    private long visibleResults(TimeAxis axis) {
        return chart.results().stream()
                .filter(result -> Analyte.day(result).filter(axis::holds).isPresent())
                .count();
    }

    private String number(long count) {
        return texts.formats().number(count);
    }

    private static boolean shown(Line.Stay stay, TimeAxis axis) {
        return Analyte.day(stay).isPresent()
                && !end(stay).isBefore(axis.from())
                && !start(stay).isAfter(axis.to());
    }

    private static LocalDate start(Line.Stay stay) {
        return Analyte.day(stay).orElseThrow();
    }

    private static LocalDate end(Line.Stay stay) {
        return stay.end().map(LineTime::day).orElseGet(() -> start(stay));
    }

    private static String type(Line.Stay stay) {
        return TYPES.contains(stay.type()) ? stay.type() : "other";
    }

    /** The chart colours' default meaning. */
    private static String colour(String type) {
        return switch (type) {
            case "inpatient" -> "c1";
            case "dayCase" -> "c2";
            case "emergency" -> "c3";
            case "session" -> "c4";
            case "home" -> "c6";
            default -> "c5";
        };
    }
}
