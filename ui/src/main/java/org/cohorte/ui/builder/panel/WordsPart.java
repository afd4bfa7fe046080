package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The words, and how to write them. */
final class WordsPart extends Part {

    private final TextArea area = new TextArea();

    WordsPart(String label, Texts texts, Runnable onChange) {
        super("text", label);
        area.setAriaLabel(label);
        area.setPlaceholder(texts.get("document.words.hint"));
        area.setValueChangeMode(ValueChangeMode.EAGER);
        area.setMinRows(2);
        area.setMaxRows(6);
        area.setWidthFull();
        area.addValueChangeListener(event -> {
            if (!isShowing()) {
                onChange.run();
            }
        });
        fields(area, Tags.text("s", texts.get("document.words.help")));
    }

    void show(String text) {
        quietly(() -> area.setValue(text));
    }

    String text() {
        return area.getValue().strip();
    }
}
