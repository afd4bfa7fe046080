package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.select.Select;
import java.util.OptionalInt;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.Occurrences.Counted;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** How often: at least, at most, exactly or between, of events, stays, days or codes. */
final class OccurrencesPart extends Part {

    /** Comparison as it is offered. */
    enum Rule {
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        BETWEEN
    }

    private final Select<Rule> rule = new Select<>();
    private final NumberBox first;
    private final NumberBox second;
    private final Select<Counted> counted = new Select<>();
    private Occurrences shown = Occurrences.atLeastOne();

    OccurrencesPart(Texts texts, Runnable onChange) {
        super("occurrences", texts.get("occurrences"));
        Runnable told = () -> tell(onChange);
        first = new NumberBox(texts.get("occurrences.number"), false, texts, told);
        second = new NumberBox(texts.get("occurrences.most"), false, texts, told);
        first.setWidth("52px");
        second.setWidth("52px");
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(value -> texts.get("occurrences." + value.name()));
        rule.setAriaLabel(texts.get("occurrences.rule"));
        rule.setWidth("120px");
        rule.addValueChangeListener(event -> told.run());
        counted.setItems(Counted.values());
        counted.setItemLabelGenerator(texts::name);
        counted.setAriaLabel(texts.get("occurrences.counted"));
        counted.addClassName("grow");
        counted.addValueChangeListener(event -> told.run());
        fields(Tags.div("row", rule, first, second, counted));
        show(shown);
    }

    private void tell(Runnable onChange) {
        if (!isShowing()) {
            second.setVisible(rule.getValue() == Rule.BETWEEN);
            onChange.run();
        }
    }

    void show(Occurrences occurrences) {
        shown = occurrences;
        quietly(() -> {
            Rule found = ruleOf(occurrences);
            rule.setValue(found);
            first.show(found == Rule.AT_MOST ? occurrences.max() : OptionalInt.of(occurrences.min()));
            second.show(found == Rule.BETWEEN ? occurrences.max() : OptionalInt.empty());
            second.setVisible(found == Rule.BETWEEN);
            counted.setValue(occurrences.counted());
        });
    }

    /** The last that can be counted: a number being typed anew leaves it as it was. */
    Occurrences occurrences() {
        if (first.whole().isPresent()
                && (rule.getValue() != Rule.BETWEEN || second.whole().isPresent())) {
            int n = first.whole().getAsInt();
            shown = switch (rule.getValue()) {
                case AT_LEAST -> new Occurrences(counted.getValue(), n, OptionalInt.empty());
                case AT_MOST -> new Occurrences(counted.getValue(), 0, OptionalInt.of(n));
                case EXACTLY -> new Occurrences(counted.getValue(), n, OptionalInt.of(n));
                case BETWEEN -> new Occurrences(counted.getValue(), n, second.whole());
            };
        }
        return shown;
    }

    private static Rule ruleOf(Occurrences occurrences) {
        if (occurrences.max().isEmpty()) {
            return Rule.AT_LEAST;
        }
        if (occurrences.min() == occurrences.max().getAsInt()) {
            return Rule.EXACTLY;
        }
        return occurrences.min() == 0 ? Rule.AT_MOST : Rule.BETWEEN;
    }
}
