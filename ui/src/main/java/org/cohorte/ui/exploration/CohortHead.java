package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exploration.Exploration.Sight;
import org.cohorte.ui.cohorts.SampleWords;
import org.cohorte.ui.parts.EditableName;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.parts.Ways;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.text.Texts;

/** What this cohort is, how it may be read, how much of it is seen, and what can be done with it. */
final class CohortHead extends Div {

    private final transient Looking looking;
    private final transient Texts texts;
    private final Tab tab;
    private final EditableName name;
    private final Span sight = Tags.span("st mut");

    CohortHead(Looking looking, Tab tab, List<Reading> readings, Consumer<String> onRename, Runnable onSample) {
        this.looking = looking;
        this.tab = tab;
        this.texts = looking.texts();
        Cohort cohort = looking.cohort();
        setClassName("ch0");
        name = new EditableName("h1", cohort.name(), texts.get("cohorts.rename"), Cohorts.NAME_LENGTH, onRename);
        sight.getElement().setAttribute("role", "status");
        add(Tags.div("tt", way(cohort), Tags.div("row", name, reading(readings), sight)), Tags.span("grow"));
        if (cohort.sample().isEmpty()) {
            add(Tags.button("btn", "users", texts.get("sample.act"), onSample));
        }
        if (!looking.services().exports().readings(looking.login()).isEmpty()) {
            Anchor export = new Anchor(
                    "exports/new?cohort=" + cohort.id(), Icons.icon("dl"), Tags.text("", texts.get("export.act")));
            export.setClassName("btn primary");
            add(export);
        }
    }

    /** The name can be typed over at once: it has just been given. */
    void editName() {
        name.edit();
    }

    void showSight(Sight seen) {
        sight.removeAll();
        boolean all = seen.visible() == seen.size();
        String size = texts.count("cohort.patients", seen.size());
        sight.setClassName("warn", !all);
        sight.add(
                new Span(all ? size : texts.get("cohort.sight", texts.formats().number(seen.visible()), size)));
    }

    /** From the list, and from the cohort of a sample. */
    private Component way(Cohort cohort) {
        Div way = Tags.div("s way", new Anchor("cohorts", texts.get("cohorts.title")), new Span(" /"));
        cohort.sample()
                .ifPresent(sample -> way.add(
                        new Span(" "),
                        new Anchor("cohorts/" + sample.source(), sample.sourceName()),
                        new Span(" / " + SampleWords.of(sample.sampling(), texts))));
        return way;
    }

    /** A choice where there is one; else what it is. */
    private Component reading(List<Reading> readings) {
        if (readings.size() < 2) {
            return Tags.span(
                    "chip",
                    Icons.icon("eye"),
                    Tags.text(
                            "", texts.get("people.reading." + looking.reading().name())));
        }
        Segments<Reading> choice = new Segments<>(
                texts.get("people.reading"), reading -> Ways.go(UI.getCurrentOrThrow(), address(reading, readings)));
        readings.forEach(reading -> choice.with(reading, texts.get("people.reading.short." + reading.name())));
        choice.setValue(looking.reading());
        choice.addClassName("sm");
        return choice;
    }

    private String address(Reading reading, List<Reading> readings) {
        return new Looking(
                        looking.services(),
                        looking.login(),
                        looking.cohort(),
                        reading,
                        reading == readings.getFirst(),
                        texts)
                .address(tab.path());
    }
}
