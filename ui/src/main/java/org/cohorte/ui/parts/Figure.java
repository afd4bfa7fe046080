package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/**
 * A number of patients as it may be shown.
 *
 * @param text   as written: {@code 9 846}, {@code < 10}, a word
 * @param masked whether the number itself is withheld
 */
public record Figure(String text, boolean masked) {

    /** A number that is shown as it is. */
    public static Figure plain(String text) {
        return new Figure(text, false);
    }

    /** The figure as an element; what is withheld stands in a dashed outline. */
    public Component component() {
        return masked ? Tags.text("mask", text) : new Span(text);
    }
}
