package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.ValueCondition.Operator;
import org.cohorte.query.values.ValueDistribution;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** How the values of the analyte lie, with the bound that can be dragged over them. */
final class ValuesChart extends Div {

    private static final double STEPS_OF_A_BIN = 5;

    private final transient Texts texts;
    private final Span heading = Tags.span("hd");
    private final Bins bins;
    private final Span leftOut = Tags.span("left");
    private transient Optional<ValueDistribution> shown = Optional.empty();

    /** The drawing: see co-threshold.js. */
    @Tag("co-threshold")
    @JsModule("context://js/co-threshold.js")
    private static final class Bins extends Div {

        Bins(Consumer<BigDecimal> onBound) {
            getElement()
                    .addEventListener(
                            "threshold",
                            event -> onBound.accept(new BigDecimal(
                                            event.getEventData()
                                                    .get("event.detail.value")
                                                    .asDouble(),
                                            MathContext.DECIMAL32)
                                    .stripTrailingZeros()))
                    .addEventData("event.detail.value")
                    .throttle(60);
        }
    }

    /** @param onBound told while the bound is dragged, some times a second */
    ValuesChart(Texts texts, Consumer<BigDecimal> onBound) {
        this.texts = texts;
        this.bins = new Bins(onBound);
        setClassName("values");
        add(Tags.div("row", heading), bins, Tags.div("note-line", Icons.icon("warn"), leftOut));
        setVisible(false);
    }

    /** Shows a distribution; none hides the chart. */
    void show(Optional<ValueDistribution> values) {
        shown = values;
        setVisible(values.isPresent());
        values.ifPresent(this::draw);
    }

    private void draw(ValueDistribution values) {
        heading.setText(texts.get(
                "values.heading",
                texts.formats().number(values.values()),
                texts.formats().number(values.patients())));
        leftOut.setText(texts.count("values.leftOut", values.leftOut()));
        leftOut.getParent().orElseThrow().setVisible(values.leftOut() > 0);
        Element element = bins.getElement();
        String unit = UnitNames.written(values.unit());
        element.setAttribute("from", number(values.start()));
        element.setAttribute("to", number(values.end()));
        element.setAttribute("step", number(values.width() / STEPS_OF_A_BIN));
        element.setAttribute("unit", unit);
        element.setAttribute("label", texts.get("values.bound"));
        element.setAttribute("low", number(values.low()));
        element.setAttribute("high", number(values.high()));
        element.setAttribute("reference", reference(values));
        element.setAttribute(
                "bins", values.bins().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }

    /** Shows the bound of a condition; one between two numbers, or in another unit, is not shown. */
    void mark(Optional<ValueCondition> condition) {
        Optional<ValueCondition> bound = condition
                .filter(c ->
                        shown.filter(values -> values.unit().equals(c.unit())).isPresent())
                .filter(c -> c.operator() != Operator.BETWEEN);
        bins.getElement()
                .setAttribute("value", bound.map(c -> c.value().toPlainString()).orElse(""));
        bins.getElement()
                .setAttribute("side", bound.map(c -> side(c.operator())).orElse(""));
        bins.getElement().setAttribute("kept", bound.map(this::kept).orElse(""));
    }

    /** How many results lie on the side that is kept, to the bin. */
    private String kept(ValueCondition condition) {
        String side = side(condition.operator());
        if (side.isEmpty() || shown.isEmpty()) {
            return "";
        }
        ValueDistribution values = shown.get();
        long kept = 0;
        for (int bin = 0; bin < values.bins().size(); bin++) {
            double middle = values.start() + (bin + 0.5) * values.width();
            boolean above = middle > condition.value().doubleValue();
            kept += above == side.equals("above") ? values.bins().get(bin) : 0;
        }
        return texts.get("values.kept", texts.formats().number(kept));
    }

    private static String side(Operator operator) {
        return switch (operator) {
            case GREATER, AT_LEAST -> "above";
            case LESS, AT_MOST -> "below";
            case EQUAL, BETWEEN -> "";
        };
    }

    private String reference(ValueDistribution values) {
        List<OptionalDouble> ends = List.of(values.low(), values.high());
        String range = ends.stream()
                .map(end -> end.isPresent() ? texts.formats().number(rounded(end.getAsDouble())) : "")
                .collect(Collectors.joining("–"));
        return range.equals("–") ? "" : texts.get("values.reference", range);
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value, new MathContext(3)).stripTrailingZeros();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
    }
}
