package org.cohorte.ui.builder.panel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.ui.parts.Picks;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Conditions on the stay that bears an event. */
final class StayPart extends Part {

    private final Picks<StayType> types;
    private final Picks<StayStatus> statuses;
    private final UnitsPart units;
    private final DatesPart start;
    private final DatesPart end;
    private final AgePart age;
    private transient Set<StayType> chosenTypes = Set.of();
    private transient Set<StayStatus> chosenStatuses = Set.of();

    StayPart(FormContext context, Runnable onChange) {
        super("stay", "");
        Texts texts = context.texts();
        types = new Picks<>(texts.get("stay.types"), values -> {
            chosenTypes = values;
            onChange.run();
        });
        List.of(StayType.values()).forEach(type -> types.with(type, texts.name(type)));
        statuses = new Picks<>(texts.get("stay.statuses"), values -> {
            chosenStatuses = values;
            onChange.run();
        });
        List.of(StayStatus.values()).forEach(status -> statuses.with(status, texts.name(status)));
        units = new UnitsPart("stay.units", texts.get("stay.units"), context.services(), texts, onChange);
        start = new DatesPart("stay.start", texts.get("stay.start"), texts, onChange);
        end = new DatesPart("stay.end", texts.get("stay.end"), texts, onChange);
        age = new AgePart("stay.ageAtStart", texts.get("stay.age"), texts, onChange);
        fields(
                Tags.div("fld", Tags.text("lbl", texts.get("stay.types")), types),
                units,
                start,
                end,
                age,
                Tags.div("fld", Tags.text("lbl", texts.get("stay.statuses")), statuses));
    }

    void show(Optional<StayConditions> conditions) {
        chosenTypes = conditions.map(StayConditions::types).orElse(Set.of());
        chosenStatuses = conditions.map(StayConditions::statuses).orElse(Set.of());
        types.setValue(chosenTypes);
        statuses.setValue(chosenStatuses);
        units.show(conditions.map(StayConditions::units).orElse(List.of()));
        start.show(conditions.flatMap(StayConditions::start));
        end.show(conditions.flatMap(StayConditions::end));
        age.show(conditions.flatMap(StayConditions::ageAtStart));
    }

    /** Empty when nothing is asked of the stay. */
    Optional<StayConditions> conditions() {
        StayConditions conditions =
                new StayConditions(chosenTypes, chosenStatuses, units.units(), start.range(), end.range(), age.age());
        StayConditions none =
                new StayConditions(Set.of(), Set.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return conditions.equals(none) ? Optional.empty() : Optional.of(conditions);
    }
}
