package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MeasuredCriterion;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;
import org.cohorte.query.values.ValueDistribution;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Measured numbers: code, value, place against the reference range. */
abstract class MeasuredForm<N extends MeasuredCriterion> extends EventForm<N> {

    private final CodesPart codes;
    private final ValuePart value;
    private final Segments<Set<Abnormal>> abnormal;
    private transient Set<Abnormal> chosen = Set.of();
    private transient Optional<Asked> asked = Optional.empty();

    /** What the values shown were asked of. */
    private record Asked(List<Code> codes, Optional<String> unit) {}

    MeasuredForm(FormContext context, Kind kind, List<String> units, N node) {
        super(context, node);
        Texts texts = context.texts();
        codes = part(new CodesPart(context, kind, changed("")));
        value = part(new ValuePart("value", texts.get("value"), units, texts, changed("value")));
        abnormal = new Segments<>(texts.get("laboratory.abnormal"), choice -> {
            chosen = choice;
            changed("").run();
        });
        abnormal.with(Set.of(), texts.get("laboratory.all"))
                .with(Set.of(Abnormal.LOW), texts.get("laboratory.low"))
                .with(Set.of(Abnormal.HIGH), texts.get("laboratory.high"))
                .with(EnumSet.allOf(Abnormal.class), texts.get("laboratory.either"));
        add(Tags.div("fld", Tags.text("lbl", texts.get("laboratory.abnormal")), Tags.div("row", abnormal)));
    }

    /** The criterion of these fields. */
    abstract N read(List<Code> chosenCodes, Optional<ValueCondition> condition, Set<Abnormal> places);

    @Override
    final N read() {
        value.setUsable(!codes.codes().isEmpty());
        askValues(codes.codes());
        return read(codes.codes(), codes.codes().isEmpty() ? Optional.empty() : value.condition(), chosen);
    }

    @Override
    void write(N node) {
        codes.show(node.codes());
        value.show(node.value());
        value.setUsable(!node.codes().isEmpty());
        askValues(node.codes());
        chosen = node.abnormal();
        abnormal.setValue(chosen);
        writeOptions(node.options());
    }

    /**
     * Asks how the values lie when it is no longer known, and shows it when it comes; typing never waits for it. While no unit
     * has been chosen, the usual one is proposed.
     */
    private void askValues(List<Code> of) {
        Optional<Asked> wanted = of.isEmpty() ? Optional.empty() : Optional.of(new Asked(of, value.unit()));
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        if (wanted.isEmpty()) {
            value.showValues(Optional.empty());
            return;
        }
        UI page = UI.getCurrentOrThrow();
        // who asks is known on the page's thread alone
        String login = context().services().user().login();
        context().services().background().start(() -> answer(wanted.get(), login, page));
    }

    private void answer(Asked wanted, String login, UI page) {
        BuilderServices services = context().services();
        Optional<String> unit = wanted.unit()
                .or(() -> services.values().usualUnit(wanted.codes(), login).map(UnitNames::ucum));
        Optional<ValueDistribution> values =
                unit.flatMap(chosen -> services.values().of(wanted.codes(), chosen, login));
        Background.tell(page, () -> {
            if (Optional.of(wanted).equals(asked)) {
                asked = Optional.of(new Asked(wanted.codes(), unit));
                unit.ifPresent(value::propose);
                value.showValues(values);
            }
        });
    }

    /** Laboratory results: validated or not, besides. */
    static final class Laboratory extends MeasuredForm<LaboratoryCriterion> {

        private final Select<Boolean> notValidated = new Select<>();

        Laboratory(FormContext context, LaboratoryCriterion node) {
            super(context, Kind.LABORATORY, UnitNames.COMMON, node);
            Texts texts = context.texts();
            notValidated.setItems(false, true);
            notValidated.setItemLabelGenerator(
                    all -> texts.get(all ? "laboratory.withOthers" : "laboratory.validated"));
            notValidated.setAriaLabel(texts.get("laboratory.results"));
            notValidated.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed("").run();
                }
            });
            add(Tags.div("fld", Tags.text("lbl", texts.get("laboratory.results")), Tags.div("row", notValidated)));
            addOptions("date.LABORATORY", true);
            write(node);
        }

        @Override
        LaboratoryCriterion read(List<Code> codes, Optional<ValueCondition> value, Set<Abnormal> abnormal) {
            return new LaboratoryCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    codes,
                    value,
                    abnormal,
                    notValidated.getValue(),
                    readOptions());
        }

        @Override
        void write(LaboratoryCriterion node) {
            notValidated.setValue(node.includeNotValidated());
            super.write(node);
        }
    }

    /** Vital signs. */
    static final class VitalSign extends MeasuredForm<VitalSignCriterion> {

        VitalSign(FormContext context, VitalSignCriterion node) {
            super(context, Kind.VITAL_SIGN, UnitNames.BEDSIDE, node);
            addOptions("date.VITAL_SIGN", true);
            write(node);
        }

        @Override
        VitalSignCriterion read(List<Code> codes, Optional<ValueCondition> value, Set<Abnormal> abnormal) {
            return new VitalSignCriterion(
                    node().id(), node().name(), node().exclude(), codes, value, abnormal, readOptions());
        }
    }
}
