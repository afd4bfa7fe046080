package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.builder.panel.DatesPart;
import org.cohorte.ui.builder.panel.UnitsPart;
import org.cohorte.ui.builder.picker.CodePicker;
import org.cohorte.ui.builder.picker.ConceptLines;
import org.cohorte.ui.builder.picker.Systems;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Which results are listed: by test, date, unit of care, and whether they lie outside their reference. */
final class BiologyFilters {

    private static final int MOST_NAMES = 2;

    private final BuilderServices house;
    private final Texts texts;
    private final Consumer<LineQuery> onChange;
    private final FilterChip codes;
    private final FilterChip dates;
    private final FilterChip units;
    private final NativeButton abnormal;
    private final DatesPart datesPart;
    private final UnitsPart unitsPart;
    private LineQuery query = LineQuery.of(LineKind.LABORATORY);

    BiologyFilters(BuilderServices house, Texts texts, Consumer<LineQuery> onChange) {
        this.house = house;
        this.texts = texts;
        this.onChange = onChange;
        String remove = texts.get("filter.remove");
        codes = new FilterChip(texts.get("filter.tests"), remove, this::pickCodes, () -> take(List.of()));
        datesPart = new DatesPart("dates", texts.get("date.LABORATORY"), texts, () -> ask(query));
        unitsPart = new UnitsPart("units", texts.get("people.column.unit"), house, texts, () -> ask(query));
        dates = new FilterChip(texts.get("filter.dates"), remove, () -> {}, () -> {
            datesPart.show(Optional.empty());
            ask(query);
        });
        units = new FilterChip(texts.get("filter.units"), remove, () -> {}, () -> {
            unitsPart.show(List.of());
            ask(query);
        });
        abnormal = Tags.button(
                "chip", texts.get("filter.abnormal"), () -> ask(query.withAbnormalOnly(!query.abnormalOnly())));
        abnormal.getElement().setAttribute("aria-pressed", "false");
    }

    LineQuery query() {
        return query;
    }

    boolean any() {
        return !query.equals(LineQuery.of(LineKind.LABORATORY));
    }

    Component[] chips() {
        return new Component[] {
            Icons.icon("filter"),
            codes,
            dates,
            units,
            abnormal,
            popover(dates, texts.get("filter.dates"), datesPart),
            popover(units, texts.get("filter.units"), unitsPart)
        };
    }

    /** Asks for everything again. */
    void clear() {
        datesPart.show(Optional.empty());
        unitsPart.show(List.of());
        ask(LineQuery.of(LineKind.LABORATORY));
    }

    private static Popover popover(FilterChip chip, String name, Component content) {
        Popover popover = new Popover(Tags.div("pop", content));
        popover.setTarget(chip.button());
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setOpenOnClick(true);
        popover.setAriaLabel(name);
        popover.setAutofocus(true);
        chip.button().getElement().setAttribute("aria-haspopup", "dialog");
        return popover;
    }

    private void pickCodes() {
        new CodePicker(texts.get("filter.tests"), Systems.of(Kind.LABORATORY), query.codes(), house, texts, this::take)
                .open();
    }

    private void take(List<Code> newCodes) {
        ask(query.withCodes(newCodes));
    }

    private void ask(LineQuery next) {
        LineQuery asked = next.withDates(datesPart.range()).withUnits(unitsPart.units());
        if (!asked.equals(query)) {
            query = asked;
            show();
            onChange.accept(query);
        }
    }

    private void show() {
        codes.show(codeNames());
        dates.show(query.dates().map(this::period).orElse(""));
        units.show(unitNames());
        Tags.set(abnormal.getElement(), "aria-pressed", String.valueOf(query.abnormalOnly()));
    }

    private String codeNames() {
        Map<Code, Concept> names = house.concepts()
                .describe(query.codes().stream().limit(MOST_NAMES).toList());
        return listed(
                query.codes(),
                code -> Optional.ofNullable(names.get(code))
                        .map(concept -> ConceptLines.label(concept, texts))
                        .orElse(code.value()));
    }

    private String unitNames() {
        Map<String, Perimeter> names = house.perimeters().describe(query.units());
        return listed(
                query.units(),
                unit -> Optional.ofNullable(names.get(unit))
                        .map(Perimeter::name)
                        .orElse(unit));
    }

    private <T> String listed(List<T> things, Function<T, String> name) {
        String first = things.stream().limit(MOST_NAMES).map(name).collect(Collectors.joining(", "));
        int more = things.size() - MOST_NAMES;
        return more > 0 ? first + " " + texts.count("population.more", more) : first;
    }

    private String period(DateRange range) {
        return range.from()
                        .map(day -> texts.get("filter.from", texts.formats().date(day)))
                        .orElse("")
                + (range.isOpen() || range.from().isEmpty() || range.to().isEmpty() ? "" : " ")
                + range.to()
                        .map(day -> texts.get("filter.to", texts.formats().date(day)))
                        .orElse("");
    }
}
