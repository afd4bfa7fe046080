package org.cohorte.ui.builder.panel;

import org.cohorte.query.criteria.CountRange;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A number of things, from and to. */
final class CountPart extends Part {

    private final NumberBox min;
    private final NumberBox max;

    CountPart(String member, String label, Texts texts, Runnable onChange) {
        super(member + "Min", label);
        Runnable told = () -> {
            if (!isShowing()) {
                onChange.run();
            }
        };
        min = new NumberBox(label + ", " + texts.get("age.min"), false, texts, told);
        max = new NumberBox(label + ", " + texts.get("age.max"), false, texts, told);
        min.setPlaceholder(texts.get("age.min"));
        max.setPlaceholder(texts.get("age.max"));
        fields(Tags.div("row", min, Tags.text("to", texts.get("age.to")), max));
    }

    void show(CountRange range) {
        quietly(() -> {
            min.show(range.min());
            max.show(range.max());
        });
    }

    CountRange range() {
        return new CountRange(min.whole(), max.whole());
    }
}
