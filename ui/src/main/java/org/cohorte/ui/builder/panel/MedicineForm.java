package org.cohorte.ui.builder.panel;

import java.util.List;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.MedicineCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.text.Texts;

/** Medicines: code, route, dose and last day. */
abstract class MedicineForm<N extends MedicineCriterion> extends EventForm<N> {

    final CodesPart codes;
    final ChoicesPart routes;
    final ValuePart dose;
    final DatesPart end;

    MedicineForm(FormContext context, Kind kind, N node) {
        super(context, node);
        Texts texts = context.texts();
        codes = part(new CodesPart(context, kind, changed("")));
        dose = part(new ValuePart("dose", texts.get("medicine.dose." + kind), UnitNames.DOSES, texts, changed("dose")));
        routes = part(new ChoicesPart("routes", texts.get("prescription.routes"), List.of(), texts, changed("")));
        addOptions("date." + kind, true);
        end = part(new DatesPart("end", texts.get("medicine.end." + kind), texts, changed("")));
    }

    @Override
    void write(N node) {
        codes.show(node.codes());
        routes.show(node.routes());
        dose.show(node.dose());
        end.show(node.end());
        writeOptions(node.options());
    }

    /** Prescriptions: their kind, besides. */
    static final class Prescription extends MedicineForm<PrescriptionCriterion> {

        private final ChoicesPart kinds;

        Prescription(FormContext context, PrescriptionCriterion node) {
            super(context, Kind.PRESCRIPTION, node);
            Texts texts = context.texts();
            kinds = part(new ChoicesPart("kinds", texts.get("prescription.kinds"), List.of(), texts, changed("")));
            write(node);
        }

        @Override
        PrescriptionCriterion read() {
            return new PrescriptionCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    codes.codes(),
                    kinds.values(),
                    routes.values(),
                    dose.condition(),
                    end.range(),
                    readOptions());
        }

        @Override
        void write(PrescriptionCriterion node) {
            kinds.show(node.kinds());
            super.write(node);
        }
    }

    /** Administrations. */
    static final class Administration extends MedicineForm<AdministrationCriterion> {

        Administration(FormContext context, AdministrationCriterion node) {
            super(context, Kind.ADMINISTRATION, node);
            write(node);
        }

        @Override
        AdministrationCriterion read() {
            return new AdministrationCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    codes.codes(),
                    routes.values(),
                    dose.condition(),
                    end.range(),
                    readOptions());
        }
    }
}
