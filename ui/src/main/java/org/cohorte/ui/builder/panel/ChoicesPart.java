package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cohorte.ui.text.Texts;

/** Words as the sources write them: some proposed, any other typed; none means any. */
final class ChoicesPart extends Part {

    private final MultiSelectComboBox<String> box = new MultiSelectComboBox<>();

    ChoicesPart(String member, String label, List<String> proposed, Texts texts, Runnable onChange) {
        super(member, label);
        box.setAriaLabel(label);
        box.setItems(proposed);
        box.setPlaceholder(texts.get("field.any"));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(event -> {
            Set<String> values = new LinkedHashSet<>(box.getValue());
            values.add(event.getDetail().strip());
            box.setValue(values);
        });
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.addValueChangeListener(event -> {
            if (!isShowing()) {
                onChange.run();
            }
        });
        fields(box);
    }

    void show(Set<String> values) {
        quietly(() -> box.setValue(values));
    }

    Set<String> values() {
        return Set.copyOf(box.getValue());
    }
}
