package org.cohorte.ui.builder.panel;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.ui.parts.Picks;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Stays: type, length, end, status, death during the stay. */
final class StayForm extends EventForm<StayCriterion> {

    private final Picks<StayType> types;
    private final Picks<StayStatus> statuses;
    private final LengthPart length;
    private final DatesPart end;
    private final Segments<Optional<Boolean>> died;
    private final CircumstancesPart circumstances;
    private final Fold fold;
    private transient Set<StayType> chosenTypes = Set.of();
    private transient Set<StayStatus> chosenStatuses = Set.of();
    private transient Optional<Boolean> chosenDied = Optional.empty();

    StayForm(FormContext context, StayCriterion node) {
        super(context, node);
        Texts texts = context.texts();
        types = new Picks<>(texts.get("stay.types"), values -> {
            chosenTypes = values;
            changed("").run();
        });
        EnumSet.allOf(StayType.class).forEach(type -> types.with(type, texts.name(type)));
        add(Tags.div("fld", Tags.text("lbl", texts.get("stay.types")), types));
        addOptions("date.STAY", false);
        length = part(new LengthPart(texts, changed("length")));
        end = part(new DatesPart("end", texts.get("stay.end"), texts, changed("")));
        died = new Segments<>(texts.get("stay.died"), value -> {
            chosenDied = value;
            changed("").run();
        });
        died.with(Optional.empty(), texts.get("options.any"))
                .with(Optional.of(true), texts.get("stay.died.yes"))
                .with(Optional.of(false), texts.get("stay.died.no"));
        add(Tags.div("fld", Tags.text("lbl", texts.get("stay.died")), Tags.div("row", died)));
        statuses = new Picks<>(texts.get("stay.statuses"), values -> {
            chosenStatuses = values;
            changed("").run();
        });
        EnumSet.allOf(StayStatus.class).forEach(status -> statuses.with(status, texts.name(status)));
        add(Tags.div("fld", Tags.text("lbl", texts.get("stay.statuses")), statuses));
        circumstances = new CircumstancesPart(texts, changed(""), this::know);
        fold = new Fold(texts.get("stay.circumstances"), circumstances);
        add(Tags.div("more", fold));
        write(node);
    }

    private StayCircumstances summarised(StayCircumstances about) {
        boolean any = about.equals(StayCircumstances.ANY);
        fold.show(context().texts().get(any ? "options.any" : "options.stayChosen"), !any);
        return about;
    }

    @Override
    StayCriterion read() {
        return new StayCriterion(
                node().id(),
                node().name(),
                node().exclude(),
                chosenTypes,
                chosenStatuses,
                summarised(circumstances.circumstances()),
                end.range(),
                length.min(),
                length.max(),
                chosenDied,
                readOptions());
    }

    @Override
    void write(StayCriterion node) {
        chosenTypes = node.types();
        chosenStatuses = node.statuses();
        chosenDied = node.died();
        types.setValue(chosenTypes);
        statuses.setValue(chosenStatuses);
        died.setValue(chosenDied);
        length.show(node.lengthMin(), node.lengthMax());
        end.show(node.end());
        circumstances.show(summarised(node.circumstances()));
        writeOptions(node.options());
    }
}
