package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;

/** Conditions asked for rarely, folded into one line that says what they are set to. */
final class Fold extends Composite<Div> {

    private final Span state = Tags.span("dd");
    private final Tags.Plain details;

    Fold(String title, Component... parts) {
        Tags.Plain summary = Tags.tag("summary", Icons.small("right"), new Span(title), state);
        details = Tags.tag("details", summary, Tags.div("body", parts));
        getContent().add(details);
    }

    /** Says what is set; {@code active} when it restricts anything. */
    void show(String text, boolean active) {
        Tags.set(state, text);
        state.setClassName("acc", active);
    }

    void open() {
        details.getElement().setAttribute("open", true);
    }
}
