package org.cohorte.ui.builder.panel;

import org.cohorte.query.criteria.AgeRange;
import org.cohorte.ui.text.Texts;

/** An age range in a few words. */
final class AgeWords {

    private AgeWords() {}

    static String text(AgeRange range, Texts texts) {
        String unit = texts.name(range.unit());
        if (range.min().isPresent() && range.max().isPresent()) {
            return texts.get(
                    "age.range", range.min().getAsInt() + "", range.max().getAsInt() + "", unit);
        }
        return range.min().isPresent()
                ? texts.get("age.over", range.min().getAsInt() + "", unit)
                : texts.get("age.under", range.max().orElse(0) + "", unit);
    }
}
