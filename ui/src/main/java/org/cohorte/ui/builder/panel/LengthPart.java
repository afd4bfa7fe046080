package org.cohorte.ui.builder.panel;

import java.util.OptionalInt;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Length of a stay in days, from and to. */
final class LengthPart extends Part {

    private final NumberBox min;
    private final NumberBox max;

    LengthPart(Texts texts, Runnable onChange) {
        super("lengthMin", texts.get("stay.length"));
        Runnable told = () -> {
            if (!isShowing()) {
                onChange.run();
            }
        };
        min = new NumberBox(texts.get("stay.length") + ", " + texts.get("age.min"), false, texts, told);
        max = new NumberBox(texts.get("stay.length") + ", " + texts.get("age.max"), false, texts, told);
        min.setPlaceholder(texts.get("age.min"));
        max.setPlaceholder(texts.get("age.max"));
        fields(Tags.div(
                "row", min, Tags.text("to", texts.get("age.to")), max, Tags.text("to", texts.get("stay.days"))));
    }

    void show(OptionalInt least, OptionalInt most) {
        quietly(() -> {
            min.show(least);
            max.show(most);
        });
    }

    OptionalInt min() {
        return min.whole();
    }

    OptionalInt max() {
        return max.whole();
    }
}
