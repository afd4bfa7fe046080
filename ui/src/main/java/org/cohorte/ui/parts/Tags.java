package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;

/** Plain elements in one line each: the style sheet knows them by their class. */
public final class Tags {

    private Tags() {}

    public static Div div(String className, Component... children) {
        Div div = new Div(children);
        div.setClassName(className);
        return div;
    }

    public static Span span(String className, Component... children) {
        Span span = new Span(children);
        span.setClassName(className);
        return span;
    }

    public static Span text(String className, String text) {
        Span span = new Span(text);
        span.setClassName(className);
        return span;
    }

    /** Bold text: a value the user chose, or a figure. */
    public static Plain bold(String text) {
        return tag("b", text);
    }

    /** An element of any name with a text in it. */
    public static Plain tag(String name, String text) {
        Plain plain = new Plain(name);
        plain.setText(text);
        return plain;
    }

    /** An element of any name with children. */
    public static Plain tag(String name, Component... children) {
        Plain plain = new Plain(name);
        for (Component child : children) {
            plain.getElement().appendChild(child.getElement());
        }
        return plain;
    }

    /** A key of the keyboard. */
    public static Plain key(String name) {
        return tag("kbd", name);
    }

    /** Keys pressed together, given as their names with spaces between. */
    public static Span keys(String names) {
        Span keys = new Span();
        Arrays.stream(names.split(" ", -1)).forEach(name -> keys.add(key(name), new Span(" ")));
        return keys;
    }

    /** A button with a word; {@code className} is one of the sheet's: {@code btn}, {@code btn primary}… */
    public static NativeButton button(String className, String text, Runnable action) {
        NativeButton button = new NativeButton(text, click -> action.run());
        button.setClassName(className);
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** A button with an icon before its word. */
    public static NativeButton button(String className, String icon, String text, Runnable action) {
        NativeButton button = button(className, "", action);
        button.removeAll();
        button.add(Icons.icon(icon), new Span(text));
        return button;
    }

    /** A button of an icon alone: the text names it for tooltips and screen readers. */
    public static NativeButton iconButton(String className, String icon, String name, Runnable action) {
        NativeButton button = button(className, "", action);
        button.removeAll();
        button.add(Icons.icon(icon));
        name(button, name);
        return button;
    }

    /** Names a component that shows no word. */
    public static void name(Component component, String name) {
        component.getElement().setAttribute("aria-label", name);
        component.getElement().setAttribute("title", name);
    }

    /** Lets the keyboard scroll what may hold nothing to stop at. */
    public static void scrolls(Component component, String name) {
        component.getElement().setAttribute("tabindex", "0");
        component.getElement().setAttribute("role", "region");
        component.getElement().setAttribute("aria-label", name);
    }

    /** Sets a text only where it differs, so that nothing travels for what stays. */
    public static void set(HasText target, String text) {
        if (!text.equals(target.getText())) {
            target.setText(text);
        }
    }

    /** Sets an attribute only where it differs. */
    public static void set(Element target, String attribute, String value) {
        if (!value.equals(target.getAttribute(attribute))) {
            target.setAttribute(attribute, value);
        }
    }

    /** An element of any name. */
    @Tag("span")
    public static final class Plain extends Component implements HasText, HasStyle {
        Plain(String name) {
            super(new Element(name));
        }
    }
}
