package org.cohorte.ui.builder;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Every key of the builder. */
final class Help extends Dialog {

    private static final String[] LINES = {
        "browse", "edit", "fold", "move", "add", "group", "link", "exclude", "undo", "redo", "close", "help"
    };

    Help(Texts texts) {
        getElement().setAttribute("aria-label", texts.get("help.title"));
        Div keys = Tags.div("keys", Tags.tag("h2", texts.get("help.title")));
        for (String line : LINES) {
            keys.add(Tags.keys(texts.get("help." + line + ".keys")), new Span(texts.get("help." + line)));
        }
        add(keys);
    }
}
