package org.cohorte.ui.builder.picker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.cohorte.query.concepts.Concept;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A code as a line: label, code, patients. */
public final class ConceptLines {

    private ConceptLines() {}

    public static String label(Concept concept, Texts texts) {
        String label = texts.language().equals("fr") ? concept.labelFr() : concept.labelEn();
        return label.isBlank() ? concept.code().value() : label;
    }

    public static Component[] content(Concept concept, Texts texts) {
        Span patients = Tags.text("n", texts.formats().number(concept.patients()));
        patients.setClassName("none", concept.patients() == 0);
        patients.getElement().setAttribute("title", texts.count("picker.patients", concept.patients()));
        return new Component[] {
            Tags.text("lb", label(concept, texts)),
            Tags.text(
                    "code",
                    concept.code().value().equals(Concept.OUTSIDE)
                            ? ""
                            : concept.code().value()),
            patients
        };
    }
}
