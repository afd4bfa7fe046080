package org.cohorte.ui.exports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Why the export is asked for: one press for the kind, words where more is to be said, the study's reference. */
final class PurposeForm extends Div {

    /** Longest of the words; with the kind before them the purpose stays below its own limit. */
    private static final int LONGEST = 1_900;

    private static final int REFERENCE = 100;

    /** Kinds of purposes. */
    private enum Kind {
        CARE,
        RESEARCH,
        QUALITY,
        OTHER
    }

    private final transient Texts texts;
    private final TextArea words = new TextArea();
    private final TextField reference = new TextField();
    private transient Optional<Kind> kind = Optional.empty();

    PurposeForm(Texts texts, Runnable onChange) {
        this.texts = texts;
        setClassName("pg2");
        Segments<Kind> kinds = new Segments<>(texts.get("export.purpose"), chosen -> {
            kind = Optional.of(chosen);
            onChange.run();
        });
        for (Kind each : Kind.values()) {
            kinds.with(each, texts.get("Purpose." + each.name()));
        }
        kinds.addClassName("wrap");
        words.setAriaLabel(texts.get("export.precision"));
        words.setPlaceholder(texts.get("export.precision.hint"));
        words.setMaxLength(LONGEST);
        words.setMinRows(2);
        words.setMaxRows(5);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> onChange.run());
        reference.setAriaLabel(texts.get("export.reference"));
        reference.setPlaceholder(texts.get("export.reference.hint"));
        reference.setMaxLength(REFERENCE);
        reference.setWidthFull();
        add(
                field("fld", "export.purpose", kinds),
                field("fld", "export.reference", reference),
                field("fld full", "export.precision", words));
    }

    private Div field(String className, String key, Component content) {
        return Tags.div(className, Tags.text("lbl", texts.get(key)), content);
    }

    /** The purpose in words; empty while it is not stated: another purpose needs its words. */
    Optional<String> purpose() {
        String more = words.getValue().strip();
        return kind.filter(chosen -> chosen != Kind.OTHER || !more.isEmpty()).map(chosen -> {
            String name = texts.get("Purpose." + chosen.name());
            return chosen == Kind.OTHER ? more : more.isEmpty() ? name : name + ". " + more;
        });
    }

    String reference() {
        return reference.getValue().strip();
    }
}
