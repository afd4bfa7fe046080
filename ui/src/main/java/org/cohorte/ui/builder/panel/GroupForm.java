package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.select.Select;
import java.util.OptionalInt;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The rule of a group: all, any, or how many of its criteria. */
final class GroupForm extends NodeForm<Group> {

    private final RulePart rule;

    GroupForm(FormContext context, Group node) {
        super(context, node);
        rule = part(new RulePart(context.texts(), changed("match")));
        add(Tags.button(
                "btn",
                "plus",
                context.texts().get("group.add"),
                () -> context.actions().openAdd(node.id(), false)));
        write(node);
    }

    @Override
    Group read() {
        Group group = node();
        return new Group(group.id(), group.name(), group.exclude(), rule.match(), group.children());
    }

    @Override
    void write(Group node) {
        rule.show(node.match());
    }

    /** Rules as they are offered. */
    enum Rule {
        ALL,
        ANY,
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        BETWEEN
    }

    private static final class RulePart extends Part {
        private final Select<Rule> rule = new Select<>();
        private final NumberBox first;
        private final NumberBox second;
        private Match shown = new Match.All();

        RulePart(Texts texts, Runnable onChange) {
            super("match", texts.get("group.rule"));
            Runnable told = () -> tell(onChange);
            first = new NumberBox(texts.get("group.number"), false, texts, told);
            second = new NumberBox(texts.get("group.most"), false, texts, told);
            first.setWidth("52px");
            second.setWidth("52px");
            rule.setItems(Rule.values());
            rule.setItemLabelGenerator(value -> texts.get("group." + value.name()));
            rule.setAriaLabel(texts.get("group.rule"));
            rule.addClassName("grow");
            rule.addValueChangeListener(event -> told.run());
            fields(Tags.div("row", rule, first, second));
        }

        private void tell(Runnable onChange) {
            if (!isShowing()) {
                arrange();
                onChange.run();
            }
        }

        void show(Match match) {
            shown = match;
            quietly(() -> {
                switch (match) {
                    case Match.All all -> numbers(Rule.ALL, OptionalInt.empty(), OptionalInt.empty());
                    case Match.Any any -> numbers(Rule.ANY, OptionalInt.empty(), OptionalInt.empty());
                    case Match.AtLeast(int n) -> numbers(Rule.AT_LEAST, OptionalInt.of(n), OptionalInt.empty());
                    case Match.AtMost(int n) -> numbers(Rule.AT_MOST, OptionalInt.of(n), OptionalInt.empty());
                    case Match.Exactly(int n) -> numbers(Rule.EXACTLY, OptionalInt.of(n), OptionalInt.empty());
                    case Match.Between(int min, int max) ->
                        numbers(Rule.BETWEEN, OptionalInt.of(min), OptionalInt.of(max));
                }
                arrange();
            });
        }

        Match match() {
            if (first.isVisible() && first.whole().isEmpty()) {
                // a rule just chosen begins at one; a number being typed anew leaves the rule as it was
                if (shown instanceof Match.All || shown instanceof Match.Any) {
                    quietly(() -> first.show(OptionalInt.of(1)));
                } else {
                    return shown;
                }
            }
            int n = first.whole().orElse(1);
            shown = switch (rule.getValue()) {
                case ALL -> new Match.All();
                case ANY -> new Match.Any();
                case AT_LEAST -> new Match.AtLeast(n);
                case AT_MOST -> new Match.AtMost(n);
                case EXACTLY -> new Match.Exactly(n);
                case BETWEEN ->
                    second.whole().isPresent()
                            ? new Match.Between(n, second.whole().getAsInt())
                            : shown;
            };
            return shown;
        }

        private void numbers(Rule found, OptionalInt least, OptionalInt most) {
            rule.setValue(found);
            first.show(least);
            second.show(most);
        }

        private void arrange() {
            Rule now = rule.getValue();
            first.setVisible(now != Rule.ALL && now != Rule.ANY);
            second.setVisible(now == Rule.BETWEEN);
        }
    }
}
