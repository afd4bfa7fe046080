package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A message in place: what happened, what was kept, what to do. */
public final class Note extends Div {

    /** How grave. */
    public enum Kind {
        INFORMATION("", "info"),
        WARNING("warn", "warn"),
        ERROR("err", "x");

        private final String className;
        private final String icon;

        Kind(String className, String icon) {
            this.className = className;
            this.icon = icon;
        }
    }

    /**
     * @param what    one sentence, in bold
     * @param then    what is kept and what to do; may be empty
     * @param actions buttons
     */
    public Note(Kind kind, String what, String then, Component... actions) {
        setClassName("note");
        if (!kind.className.isEmpty()) {
            addClassName(kind.className);
        }
        Div body = new Div(Tags.bold(what), new Span(then.isEmpty() ? "" : " " + then));
        body.add(Tags.div("acts", actions));
        add(Icons.icon(kind.icon), body);
    }
}
