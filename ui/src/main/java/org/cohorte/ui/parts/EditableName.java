package org.cohorte.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** A name that turns into a field at a press; Enter or leaving takes what is written, Escape the old name. */
public final class EditableName extends Div {

    private final String tag;
    private final String label;
    private final int longest;
    private final transient Consumer<String> onRename;
    private String name;

    /**
     * @param tag      element that holds the name: {@code h1}, {@code span}
     * @param label    of the field, for screen readers and as a tooltip
     * @param onRename receives the new name, never an empty one
     */
    public EditableName(String tag, String name, String label, int longest, Consumer<String> onRename) {
        this.tag = tag;
        this.name = name;
        this.label = label;
        this.longest = longest;
        this.onRename = onRename;
        setClassName("ename");
        show();
    }

    /** Turns the name into a field, its text selected. */
    public void edit() {
        TextField field = new TextField();
        field.addClassName("title-field");
        field.setAriaLabel(label);
        field.setMaxLength(longest);
        field.setValue(name);
        field.setAutoselect(true);
        field.addKeyPressListener(Key.ENTER, event -> take(field));
        field.addKeyDownListener(Key.ESCAPE, event -> show());
        field.addBlurListener(event -> take(field));
        removeAll();
        add(field);
        field.focus();
    }

    private void show() {
        removeAll();
        NativeButton button = Tags.button("", name, this::edit);
        button.getElement().setAttribute("title", label);
        add(Tags.tag(tag, button));
    }

    private void take(TextField field) {
        if (!field.isAttached()) {
            return;
        }
        String written = field.getValue().strip();
        boolean changed = !written.isEmpty() && !written.equals(name);
        name = changed ? written : name;
        show();
        if (changed) {
            onRename.accept(written);
        }
    }
}
