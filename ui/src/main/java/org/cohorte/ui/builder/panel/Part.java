package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cohorte.ui.parts.Tags;

/** One condition of a form: label, fields, and below them what is wrong. It always holds a value that can be counted. */
abstract class Part extends Div {

    private final String member;
    private final Span label;
    private final Span problem = Tags.span("err-line");
    private boolean showing;

    /**
     * @param member name of the condition in the saved form: errors of that member are shown here
     * @param label  above the fields; empty for none
     */
    Part(String member, String label) {
        this.member = member;
        this.label = Tags.text("lbl", label);
        setClassName("fld");
        problem.getElement().setAttribute("role", "alert");
        if (!label.isEmpty()) {
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", label);
            super.add(this.label);
        }
    }

    /** Adds the fields; called once, at the end of the constructor. */
    final void fields(Component... fields) {
        super.add(fields);
        super.add(problem);
    }

    /** Whether an error of this member belongs here. */
    final boolean concerns(String wrongMember) {
        return wrongMember.equals(member)
                || wrongMember.startsWith(member + ".")
                || wrongMember.startsWith(member + "[");
    }

    /** Says what is wrong; an empty text says that nothing is. */
    final void showProblem(String text) {
        Tags.set(problem, text);
    }

    /** Writes values into the fields without anybody being told. */
    final void quietly(Runnable writing) {
        showing = true;
        try {
            writing.run();
        } finally {
            showing = false;
        }
    }

    /** Whether the fields are being written by us. */
    final boolean isShowing() {
        return showing;
    }
}
