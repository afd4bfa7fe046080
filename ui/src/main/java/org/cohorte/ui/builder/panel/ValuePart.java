package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.values.ValueDistribution;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A comparison of a result with a number in a unit; the last that can be counted stands while another is typed. */
final class ValuePart extends Part {

    private final Select<Operator> operator = new Select<>();
    private final NumberBox value;
    private final NumberBox upTo;
    private final ComboBox<String> unit = new ComboBox<>();
    private final ValuesChart chart;
    private transient Optional<ValueCondition> shown = Optional.empty();

    /**
     * A value.
     *
     * @param member of the criterion that holds it
     * @param units proposed, in UCUM; any other can be typed
     */
    ValuePart(String member, String label, List<String> units, Texts texts, Runnable onChange) {
        super(member, label);
        Runnable told = () -> tell(onChange);
        chart = new ValuesChart(texts, bound -> drag(bound, told));
        value = new NumberBox(texts.get("value.number"), true, texts, told);
        upTo = new NumberBox(texts.get("value.upTo"), true, texts, told);
        upTo.setPlaceholder(texts.get("value.upTo.short"));
        operator.setItems(Operator.values());
        operator.setItemLabelGenerator(value -> value == null ? texts.get("value.any") : texts.name(value));
        operator.setEmptySelectionAllowed(true);
        operator.setEmptySelectionCaption(texts.get("value.any"));
        operator.setPlaceholder(texts.get("value.any"));
        operator.setAriaLabel(texts.get("value.operator"));
        operator.setWidth("116px");
        operator.addValueChangeListener(event -> told.run());
        unit.setItems(units);
        unit.setItemLabelGenerator(ucum -> ucum.equals("1") ? texts.get("value.unit.none") : UnitNames.written(ucum));
        unit.setAllowCustomValue(true);
        unit.addCustomValueSetListener(event -> unit.setValue(UnitNames.ucum(event.getDetail())));
        unit.setAriaLabel(texts.get("value.unit"));
        unit.setPlaceholder(texts.get("value.unit.short"));
        unit.addClassName("grow");
        unit.addValueChangeListener(event -> told.run());
        fields(Tags.div("row", operator, value, upTo, unit), chart);
        upTo.setVisible(false);
    }

    /** A bound taken where none was yet means "above". */
    private void drag(BigDecimal bound, Runnable told) {
        if (operator.isEmpty()) {
            quietly(() -> operator.setValue(Operator.GREATER));
        }
        value.show(Optional.of(bound));
        told.run();
    }

    /** How the values lie in the unit chosen; none hides them. */
    void showValues(Optional<ValueDistribution> values) {
        chart.show(values);
        chart.mark(condition());
    }

    /** The unit chosen, in UCUM. */
    Optional<String> unit() {
        return Optional.ofNullable(unit.getValue()).filter(text -> !text.isBlank());
    }

    private void tell(Runnable onChange) {
        if (!isShowing()) {
            upTo.setVisible(operator.getValue() == Operator.BETWEEN);
            onChange.run();
        }
    }

    /** Offers the value only where it means something: with a code. */
    void setUsable(boolean usable) {
        operator.setEnabled(usable);
        value.setEnabled(usable);
        upTo.setEnabled(usable);
        unit.setEnabled(usable);
    }

    void show(Optional<ValueCondition> condition) {
        if (condition.equals(shown) && condition.isPresent()) {
            return;
        }
        shown = condition;
        quietly(() -> {
            operator.setValue(condition.map(ValueCondition::operator).orElse(null));
            value.show(condition.map(ValueCondition::value));
            upTo.show(condition.flatMap(ValueCondition::upTo));
            upTo.setVisible(operator.getValue() == Operator.BETWEEN);
            condition.ifPresent(c -> unit.setValue(c.unit()));
        });
        chart.mark(condition);
    }

    /** Proposes a unit while none has been chosen. */
    void propose(String ucum) {
        if (unit.isEmpty()) {
            quietly(() -> unit.setValue(ucum));
        }
    }

    Optional<ValueCondition> condition() {
        boolean between = operator.getValue() == Operator.BETWEEN;
        if (operator.isEmpty()) {
            shown = Optional.empty();
        } else if (value.number().isPresent()
                && !unit.isEmpty()
                && (!between || upTo.number().isPresent())) {
            shown = Optional.of(new ValueCondition(
                    operator.getValue(),
                    value.number().get(),
                    between ? upTo.number() : Optional.empty(),
                    unit.getValue()));
        }
        chart.mark(shown);
        return shown;
    }
}
