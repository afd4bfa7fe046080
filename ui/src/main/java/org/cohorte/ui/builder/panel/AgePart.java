package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** An age from and to, in years, months or days. */
final class AgePart extends Part {

    private final NumberBox min;
    private final NumberBox max;
    private final Select<AgeUnit> unit = new Select<>();

    AgePart(String member, String label, Texts texts, Runnable onChange) {
        super(member, label);
        Runnable told = () -> {
            if (!isShowing()) {
                onChange.run();
            }
        };
        min = new NumberBox(label + ", " + texts.get("age.min"), false, texts, told);
        max = new NumberBox(label + ", " + texts.get("age.max"), false, texts, told);
        min.setPlaceholder(texts.get("age.min"));
        max.setPlaceholder(texts.get("age.max"));
        unit.setItems(AgeUnit.values());
        unit.setItemLabelGenerator(texts::name);
        unit.setAriaLabel(label + ", " + texts.get("age.unit"));
        unit.setValue(AgeUnit.YEARS);
        unit.setWidth("104px");
        unit.addValueChangeListener(event -> told.run());
        fields(Tags.div("row", min, Tags.text("to", texts.get("age.to")), max, unit));
    }

    void show(Optional<AgeRange> age) {
        quietly(() -> {
            min.show(age.map(AgeRange::min).orElseGet(OptionalInt::empty));
            max.show(age.map(AgeRange::max).orElseGet(OptionalInt::empty));
            age.ifPresent(range -> unit.setValue(range.unit()));
        });
    }

    /** Empty when neither end is given. */
    Optional<AgeRange> age() {
        return min.whole().isEmpty() && max.whole().isEmpty()
                ? Optional.empty()
                : Optional.of(new AgeRange(min.whole(), max.whole(), unit.getValue()));
    }
}
