package org.cohorte.ui.patient;

import static org.cohorte.ui.parts.Ledger.cell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cohorte.query.lines.Line;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What happened on one day, below the lanes; arrows go to the days before and after. */
final class DayPane extends Section {

    private final transient Chart chart;
    private final transient Texts texts;
    private final transient TreeSet<LocalDate> days;

    DayPane(Chart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
        this.days = chart.days();
        setClassName("dtl");
        getElement().setAttribute("aria-label", texts.get("patient.day"));
    }

    /** The last day on which anything is known. */
    void showLast() {
        if (!days.isEmpty()) {
            show(days.last());
        }
    }

    void show(LocalDate day) {
        removeAll();
        List<Line> events = chart.on(day);
        String during = chart.during(day).stream().map(this::during).distinct().collect(Collectors.joining(" · "));
        String count = texts.count("patient.events", events.size());
        add(Tags.div(
                "hd",
                Tags.tag("h2", texts.formats().date(day)),
                Tags.text("mut el grow", during.isEmpty() ? count : during + " · " + count),
                step("left", "patient.day.before", days.lower(day)),
                step("right", "patient.day.after", days.higher(day))));
        Ledger table = new Ledger(texts.get("patient.day"));
        table.column("", texts.get("patient.event"))
                .column("grow", texts.get("patient.label"))
                .column("num", texts.get("people.column.value"))
                .column("", texts.get("people.column.measure"))
                .column("hm", texts.get("people.column.reference"))
                .column("hm", texts.get("people.column.abnormal"))
                .column("hm unit", texts.get("people.column.unit"));
        table.addRows(events.stream().map(this::row).toList());
        add(table);
    }

    /** A unit that is named after its type of stays says both. */
    private String during(Line.Stay stay) {
        String type = chart.words().label(stay);
        String unit = chart.words().unit(stay);
        return unit.startsWith(type) ? unit : type + ", " + unit;
    }

    private NativeButton step(String icon, String key, @Nullable LocalDate day) {
        NativeButton button = Tags.iconButton("btn sm icon", icon, texts.get(key), () -> {
            if (day != null) {
                show(day);
            }
        });
        button.setEnabled(day != null);
        return button;
    }

    private Component row(Line line) {
        LineWords words = chart.words();
        return switch (line) {
            case Line.Laboratory result ->
                row(
                        "lab",
                        "kind.short.LABORATORY",
                        line,
                        words.value(result),
                        words.measure(result),
                        words.reference(result),
                        words.abnormal(result));
            case Line.Stay stay -> row("bed", "kind.STAY", line, length(stay), "", "", Tags.span(""));
            case Line.Diagnosis diagnosis ->
                row("dx", "kind.DIAGNOSIS", line, diagnosis.rank().orElse(""), "", "", Tags.span(""));
            case Line.Procedure procedure -> row("act", "kind.PROCEDURE", line, "", "", "", Tags.span(""));
            case Line.Prescription prescription -> row("pill", "kind.PRESCRIPTION", line, "", "", "", Tags.span(""));
        };
    }

    private Component row(
            String icon, String key, Line line, String value, String measure, String reference, Component mark) {
        return Ledger.row(
                cell("nw", Tags.span("evk", Icons.icon(icon), Tags.text("", texts.get(key)))),
                cell("grow", chart.words().labelled(line)),
                cell("num nw", Tags.bold(value)),
                cell("mut nw", measure),
                cell("hm mut nw", reference),
                cell("hm nw", mark),
                cell("hm mut el unit", chart.words().unit(line)));
    }

    private String length(Line.Stay stay) {
        // an hour at the clinic is no length of stay
        return stay.lengthDays().orElse(0) > 0
                ? texts.count("home.access.days", stay.lengthDays().getAsInt())
                : "";
    }
}
