package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A form whose criterion is on events: its own fields first, then what every event criterion takes. */
abstract class EventForm<N extends EventCriterion> extends NodeForm<N> {

    private OccurrencesPart occurrences;
    private DatesPart date;
    private Checkbox undated;
    private AgePart age;
    private UnitsPart units;
    private StayPart stay;
    private Fold ageFold;
    private Fold unitsFold;
    private Fold stayFold;

    EventForm(FormContext context, N node) {
        super(context, node);
    }

    /** Adds the common parts, below the form's own; {@code withStay} when a stay bears the event. */
    final void addOptions(String dateLabel, boolean withStay) {
        Texts texts = context().texts();
        occurrences = part(new OccurrencesPart(texts, changed("occurrences")));
        date = part(new DatesPart("date", texts.get(dateLabel), texts, changed("")));
        undated = new Checkbox(texts.get("date.includeUndated"));
        undated.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed("").run();
            }
        });
        add(undated);
        age = know(new AgePart("ageAtEvent", "", texts, changed("age")));
        units = know(new UnitsPart("units", "", context().services(), texts, changed("")));
        ageFold = new Fold(texts.get("options.age"), age);
        unitsFold = new Fold(texts.get("options.units"), units);
        Div more = Tags.div("more", ageFold, unitsFold);
        if (withStay) {
            stay = know(new StayPart(context(), changed("stay")));
            stayFold = new Fold(texts.get("options.stay"), stay);
            more.add(stayFold);
        }
        add(more);
    }

    final void writeOptions(EventOptions options) {
        occurrences.show(options.occurrences());
        date.show(options.date());
        undated.setValue(options.includeUndated());
        age.show(options.ageAtEvent());
        units.show(options.units());
        if (stay != null) {
            stay.show(options.stay());
        }
        summarise(options);
    }

    final EventOptions readOptions() {
        undated.setVisible(date.range().isPresent());
        EventOptions options = new EventOptions(
                date.range(),
                undated.getValue() && date.range().isPresent(),
                occurrences.occurrences(),
                age.age(),
                units.units(),
                stay == null ? Optional.empty() : stay.conditions());
        summarise(options);
        return options;
    }

    private void summarise(EventOptions options) {
        Texts texts = context().texts();
        undated.setVisible(options.date().isPresent());
        ageFold.show(
                options.ageAtEvent().map(range -> AgeWords.text(range, texts)).orElse(texts.get("options.any")),
                options.ageAtEvent().isPresent());
        unitsFold.show(
                options.units().isEmpty()
                        ? texts.get("options.any")
                        : texts.count("options.unitsChosen", options.units().size()),
                !options.units().isEmpty());
        if (stayFold != null) {
            stayFold.show(
                    texts.get(options.stay().isPresent() ? "options.stayChosen" : "options.any"),
                    options.stay().isPresent());
        }
    }
}
