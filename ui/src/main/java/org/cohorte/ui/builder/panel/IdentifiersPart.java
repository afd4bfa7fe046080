package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Identifiers.Kind;
import org.cohorte.query.criteria.PastedList;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * A list of patients, pasted in any layout. It is not offered to readers of figures alone; IPP and identifiers of the
 * source are for readers of identities who may search by them. A long list leaves the box, and its number stays.
 */
final class IdentifiersPart extends Part {

    /** Beyond this many, the box would slow the page down. */
    private static final int MOST_SHOWN = 1_000;

    private static final int PASTE_DELAY_MILLIS = 400;

    private final transient Texts texts;
    private final transient Runnable onChange;
    private final Segments<Kind> kinds;
    private final TextArea box = new TextArea();
    private final Span count = Tags.span("s");
    private final NativeButton clear;
    private transient Kind kind = Kind.PSEUDONYM;
    private transient Set<String> values = Set.of();

    IdentifiersPart(FormContext context, Runnable onChange) {
        super("identifiers", context.texts().get("identifiers.title"));
        this.texts = context.texts();
        this.onChange = onChange;
        String login = context.services().user().login();
        Exploration exploration = context.services().exploration();
        List<Reading> readings = exploration.readings(login);
        kinds = new Segments<>(texts.get("identifiers.kind"), this::choose);
        if (readings.contains(Reading.NOMINATIVE) && exploration.findsByIdentity(login)) {
            kind = Kind.IPP;
            kinds.with(Kind.IPP, texts.get("identifiers.IPP"));
            kinds.with(Kind.SOURCE, texts.get("identifiers.SOURCE"));
        }
        kinds.with(Kind.PSEUDONYM, texts.get("identifiers.PSEUDONYM"));
        kinds.setValue(kind);
        box.setAriaLabel(texts.get("identifiers.title"));
        box.setPlaceholder(texts.get("identifiers.hint"));
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(PASTE_DELAY_MILLIS);
        box.setMinRows(2);
        box.setMaxRows(6);
        box.setWidthFull();
        box.addValueChangeListener(event -> {
            if (!isShowing()) {
                take(PastedList.read(event.getValue()));
            }
        });
        count.getElement().setAttribute("role", "status");
        clear = Tags.button("textbtn", "", this::clear);
        clear.setText(texts.get("identifiers.clear"));
        fields(Tags.div("row", kinds), box, Tags.div("row", count, clear));
        setVisible(!readings.isEmpty());
        told();
    }

    private void choose(Kind chosen) {
        kind = chosen;
        if (!values.isEmpty()) {
            onChange.run();
        }
    }

    /** An emptied box means no list; but a box that is empty because the list is long keeps it. */
    private void take(Set<String> pasted) {
        if (pasted.isEmpty() && values.size() > MOST_SHOWN) {
            return;
        }
        values = Set.copyOf(pasted);
        told();
        onChange.run();
    }

    private void clear() {
        values = Set.of();
        told();
        onChange.run();
    }

    private void told() {
        boolean few = values.size() <= MOST_SHOWN;
        if (!few || values.isEmpty()) {
            quietly(() -> box.setValue(""));
        }
        Tags.set(count, values.isEmpty() ? "" : texts.count("identifiers.read", values.size()));
        clear.setVisible(!values.isEmpty());
    }

    void show(Optional<Identifiers> list) {
        kind = list.map(Identifiers::kind).orElse(kind);
        kinds.setValue(kind);
        Set<String> shown = list.map(Identifiers::values).orElse(Set.of());
        if (!shown.equals(values) || shown.isEmpty()) {
            values = shown;
            if (shown.size() <= MOST_SHOWN) {
                quietly(() ->
                        box.setValue(String.join("\n", shown.stream().sorted().toList())));
            }
            told();
        }
        setVisible(isVisible() || list.isPresent());
    }

    Optional<Identifiers> list() {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Identifiers(kind, values));
    }
}
