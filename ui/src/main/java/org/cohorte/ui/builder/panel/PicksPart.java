package org.cohorte.ui.builder.panel;

import java.util.EnumSet;
import java.util.Set;
import org.cohorte.ui.parts.Picks;
import org.cohorte.ui.text.Texts;

/** Some of the constants of an enumeration; none means any. */
final class PicksPart<E extends Enum<E>> extends Part {

    private final Picks<E> picks;
    private transient Set<E> chosen = Set.of();

    PicksPart(String member, String label, Class<E> type, Texts texts, Runnable onChange) {
        super(member, label);
        picks = new Picks<>(label, values -> {
            chosen = values;
            onChange.run();
        });
        EnumSet.allOf(type).forEach(value -> picks.with(value, texts.name(value)));
        fields(picks);
    }

    void show(Set<E> values) {
        chosen = values;
        picks.setValue(values);
    }

    Set<E> values() {
        return chosen;
    }
}
