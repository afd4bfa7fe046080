package org.cohorte.ui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The ways to read one patient: in time, or as lists. */
final class PatientTabs extends Div {

    /** What is shown. */
    enum Sight {
        COURSE,
        STAYS,
        DIAGNOSES,
        RESULTS
    }

    private final transient Chart chart;
    private final transient LocalDate today;
    private final transient Texts texts;
    private final Map<Sight, NativeButton> buttons = new EnumMap<>(Sight.class);
    private final Div content = Tags.div("ptc");

    PatientTabs(Chart chart, LocalDate today, Texts texts) {
        this.chart = chart;
        this.today = today;
        this.texts = texts;
        setClassName("ptabs");
        Div tabs = Tags.div("tabs");
        tabs.getElement().setAttribute("role", "tablist");
        tabs.getElement().setAttribute("aria-label", texts.get("tab.all"));
        for (Sight sight : Sight.values()) {
            NativeButton button = Tags.button("", texts.get("patient.tab." + sight.name()), () -> show(sight));
            button.getElement().setAttribute("role", "tab");
            if (sight != Sight.COURSE) {
                button.add(Tags.text("cnt", texts.formats().number(count(sight))));
            }
            buttons.put(sight, button);
            tabs.add(button);
        }
        content.getElement().setAttribute("role", "tabpanel");
        add(tabs);
        if (chart.cut()) {
            add(new Note(Note.Kind.INFORMATION, texts.get("patient.cut"), texts.get("patient.cut.then")));
        }
        add(content);
        show(Sight.COURSE);
    }

    private int count(Sight sight) {
        return switch (sight) {
            case COURSE -> 0;
            case STAYS -> chart.stays().size();
            case DIAGNOSES -> chart.diagnoses().size();
            case RESULTS -> chart.results().size();
        };
    }

    private void show(Sight sight) {
        buttons.forEach(
                (each, button) -> Tags.set(button.getElement(), "aria-selected", String.valueOf(each == sight)));
        content.removeAll();
        content.getElement().setAttribute("aria-label", texts.get("patient.tab." + sight.name()));
        content.add(content(sight));
    }

    private Component content(Sight sight) {
        Records records = new Records(chart, texts);
        return switch (sight) {
            case COURSE -> course();
            case STAYS -> records.stays();
            case DIAGNOSES -> records.diagnoses();
            case RESULTS -> records.results();
        };
    }

    private Component course() {
        DayPane day = new DayPane(chart, texts);
        day.showLast();
        return Tags.div("course", new Lanes(chart, today, texts, day::show), day);
    }
}
