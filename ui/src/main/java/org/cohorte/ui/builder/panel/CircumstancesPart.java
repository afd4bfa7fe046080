package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.query.criteria.SourceWords;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.ui.text.Texts;

/** How a stay began and ended, in the words of the sources. */
final class CircumstancesPart extends Div {

    private final transient Map<String, ChoicesPart> choices = new LinkedHashMap<>();

    /** @param know called with each field, so that the form can show what is wrong with it */
    CircumstancesPart(Texts texts, Runnable onChange, Consumer<Part> know) {
        for (SourceWords words : StayCircumstances.ANY.words()) {
            String member = words.member();
            ChoicesPart choice = new ChoicesPart(member, texts.get("stay." + member), List.of(), texts, onChange);
            choices.put(member, choice);
            know.accept(choice);
            add(choice);
        }
    }

    void show(StayCircumstances circumstances) {
        circumstances.words().forEach(words -> choice(words.member()).show(words.values()));
    }

    StayCircumstances circumstances() {
        return new StayCircumstances(
                values("kinds"),
                values("admissionTypes"),
                values("admissionModes"),
                values("admissionReasons"),
                values("origins"),
                values("dischargeModes"),
                values("dischargeTypes"),
                values("destinations"));
    }

    private Set<String> values(String member) {
        return choice(member).values();
    }

    private ChoicesPart choice(String member) {
        return Objects.requireNonNull(choices.get(member), member);
    }
}
