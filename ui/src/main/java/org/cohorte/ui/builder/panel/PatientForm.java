package org.cohorte.ui.builder.panel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.Sex;
import org.cohorte.ui.parts.DayPicker;
import org.cohorte.ui.parts.Picks;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The patient: sex, age, birth, vital status, death, home, or one of a list. */
final class PatientForm extends NodeForm<PatientCriterion> {

    private final Picks<Sex> sexes;
    private final AgePart age;
    private final DayPicker ageOn;
    private final DatesPart birth;
    private final Segments<Optional<VitalStatus>> vitalStatus;
    private final DatesPart death;
    private final ChoicesPart areas;
    private final IdentifiersPart identifiers;
    private transient Set<Sex> chosenSexes = Set.of();
    private transient Optional<VitalStatus> chosenStatus = Optional.empty();

    PatientForm(FormContext context, PatientCriterion node) {
        super(context, node);
        Texts texts = context.texts();
        sexes = new Picks<>(texts.get("patient.sex"), values -> {
            chosenSexes = values;
            changed("").run();
        });
        EnumSet.allOf(Sex.class).forEach(sex -> sexes.with(sex, texts.name(sex)));
        add(Tags.div("fld", Tags.text("lbl", texts.get("patient.sex")), sexes));
        age = part(new AgePart("age", texts.get("patient.age"), texts, changed("age")));
        ageOn = new DayPicker(texts.get("patient.ageOn"), texts.get("patient.ageOn.today"), texts, this::ageOnChanged);
        add(Tags.div("fld", Tags.text("lbl", texts.get("patient.ageOn")), ageOn));
        birth = part(new DatesPart("birth", texts.get("patient.birth"), texts, changed("")));
        vitalStatus = new Segments<>(texts.get("patient.vitalStatus"), status -> {
            chosenStatus = status;
            changed("").run();
        });
        vitalStatus
                .with(Optional.empty(), texts.get("options.any"))
                .with(Optional.of(VitalStatus.ALIVE), texts.name(VitalStatus.ALIVE))
                .with(Optional.of(VitalStatus.DECEASED), texts.name(VitalStatus.DECEASED));
        add(Tags.div("fld", Tags.text("lbl", texts.get("patient.vitalStatus")), Tags.div("row", vitalStatus)));
        death = part(new DatesPart("death", texts.get("patient.death"), texts, changed("")));
        areas = part(new ChoicesPart("areas", texts.get("patient.areas"), List.of(), texts, changed("")));
        identifiers = part(new IdentifiersPart(context, changed("identifiers")));
        write(node);
    }

    @Override
    PatientCriterion read() {
        boolean aged = age.age().isPresent();
        ageOn.setEnabled(aged);
        boolean mayBeDead = chosenStatus.filter(VitalStatus.ALIVE::equals).isEmpty();
        death.setVisible(mayBeDead);
        return new PatientCriterion(
                node().id(),
                node().name(),
                node().exclude(),
                chosenSexes,
                age.age(),
                aged ? ageOn.getOptionalValue() : Optional.empty(),
                birth.range(),
                chosenStatus,
                mayBeDead ? death.range() : Optional.empty(),
                areas.values(),
                identifiers.list());
    }

    @Override
    void write(PatientCriterion node) {
        chosenSexes = node.sexes();
        sexes.setValue(chosenSexes);
        age.show(node.age());
        age.quietly(() -> ageOn.setValue(node.ageOn().orElse(null)));
        ageOn.setEnabled(node.age().isPresent());
        birth.show(node.birth());
        chosenStatus = node.vitalStatus();
        vitalStatus.setValue(chosenStatus);
        death.show(node.death());
        areas.show(node.areas());
        identifiers.show(node.identifiers());
        death.setVisible(chosenStatus.filter(VitalStatus.ALIVE::equals).isEmpty());
    }

    private void ageOnChanged() {
        if (!age.isShowing()) {
            changed("").run();
        }
    }
}
