package org.cohorte.ui.admin.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.audit.AuditReading.Search;
import org.cohorte.ui.parts.DayPicker;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Which lines of the audit: by person, action, outcome, days and patient; each empty field means any. */
final class AuditFilters extends Div {

    private static final int PAUSE = 300;

    private final ZoneId zone;
    private final transient Runnable onChange;
    private final TextField person = new TextField();
    private final Select<AuditAction> action = new Select<>();
    private final Select<AuditOutcome> outcome = new Select<>();
    private final DayPicker from;
    private final DayPicker to;
    private final TextField patient = new TextField();
    private boolean filling = true;

    AuditFilters(ZoneId zone, Texts texts, Runnable onChange) {
        this.zone = zone;
        this.onChange = onChange;
        setClassName("flt");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", texts.get("audit.filters"));
        from = new DayPicker(texts.get("access.period.from"), texts.get("date.noStart"), texts, this::changed);
        to = new DayPicker(texts.get("access.period.to"), texts.get("date.noEnd"), texts, this::changed);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        text(person, texts.get("audit.person"), texts.get("audit.person.hint"));
        text(patient, texts.get("audit.patient"), texts.get("audit.patient.hint"));
        choice(action, texts.get("audit.action"), List.of(AuditAction.values()), texts);
        choice(outcome, texts.get("audit.outcome"), List.of(AuditOutcome.values()), texts);
        add(
                person,
                action,
                outcome,
                Tags.div(
                        "fld",
                        Tags.text("lbl", texts.get("audit.period")),
                        Tags.div("row", from, Tags.text("to", texts.get("access.period.and")), to)),
                patient);
        filling = false;
    }

    private void text(TextField field, String label, String hint) {
        field.setLabel(label);
        field.setPlaceholder(hint);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(event -> changed());
    }

    private <E extends Enum<E>> void choice(Select<E> select, String label, List<E> values, Texts texts) {
        select.setLabel(label);
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("audit.any"));
        select.setItemLabelGenerator(value -> value == null ? texts.get("audit.any") : texts.name(value));
        select.addValueChangeListener(event -> changed());
    }

    private void changed() {
        if (!filling) {
            onChange.run();
        }
    }

    /** Shows a person as chosen, without calling anybody. */
    void choosePerson(String login) {
        filling = true;
        person.setValue(login);
        filling = false;
    }

    /** What is asked for as the fields stand. */
    Search search() {
        return new Search(
                written(person),
                action.getOptionalValue(),
                outcome.getOptionalValue(),
                from.getOptionalValue().map(day -> day.atStartOfDay(zone).toInstant()),
                to.getOptionalValue()
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                written(patient),
                Optional.empty());
    }

    private static Optional<String> written(TextField field) {
        return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty());
    }
}
