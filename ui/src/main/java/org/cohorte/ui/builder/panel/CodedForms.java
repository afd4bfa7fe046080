package org.cohorte.ui.builder.panel;

import java.util.List;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.text.Texts;

/** Forms of criteria that are codes and little else. */
final class CodedForms {

    private CodedForms() {}

    /** Diagnoses: code and rank. */
    static final class Diagnosis extends EventForm<DiagnosisCriterion> {
        private static final List<String> RANKS = List.of("DP", "DR", "DAS");

        private final CodesPart codes;
        private final ChoicesPart ranks;
        private final ChoicesPart sources;

        Diagnosis(FormContext context, DiagnosisCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            codes = part(new CodesPart(context, Kind.DIAGNOSIS, changed("")));
            ranks = part(new ChoicesPart("ranks", texts.get("diagnosis.ranks"), RANKS, texts, changed("")));
            addOptions("date.DIAGNOSIS", true);
            sources = part(new ChoicesPart("sources", texts.get("codes.sources"), List.of(), texts, changed("")));
            write(node);
        }

        @Override
        DiagnosisCriterion read() {
            return new DiagnosisCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    codes.codes(),
                    ranks.values(),
                    sources.values(),
                    readOptions());
        }

        @Override
        void write(DiagnosisCriterion node) {
            codes.show(node.codes());
            ranks.show(node.ranks());
            sources.show(node.sources());
            writeOptions(node.options());
        }
    }

    /** Procedures: code. */
    static final class Procedure extends EventForm<ProcedureCriterion> {
        private final CodesPart codes;
        private final ChoicesPart sources;

        Procedure(FormContext context, ProcedureCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            codes = part(new CodesPart(context, Kind.PROCEDURE, changed("")));
            addOptions("date.PROCEDURE", true);
            sources = part(new ChoicesPart("sources", texts.get("codes.sources"), List.of(), texts, changed("")));
            write(node);
        }

        @Override
        ProcedureCriterion read() {
            return new ProcedureCriterion(
                    node().id(), node().name(), node().exclude(), codes.codes(), sources.values(), readOptions());
        }

        @Override
        void write(ProcedureCriterion node) {
            codes.show(node.codes());
            sources.show(node.sources());
            writeOptions(node.options());
        }
    }

    /** Prescriptions: code, route and last day. */
    static final class Prescription extends EventForm<PrescriptionCriterion> {
        private final CodesPart codes;
        private final ChoicesPart routes;
        private final DatesPart end;

        Prescription(FormContext context, PrescriptionCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            codes = part(new CodesPart(context, Kind.PRESCRIPTION, changed("")));
            routes = part(new ChoicesPart("routes", texts.get("prescription.routes"), List.of(), texts, changed("")));
            addOptions("date.PRESCRIPTION", true);
            end = part(new DatesPart("end", texts.get("prescription.end"), texts, changed("")));
            write(node);
        }

        @Override
        PrescriptionCriterion read() {
            return new PrescriptionCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    codes.codes(),
                    routes.values(),
                    end.range(),
                    readOptions());
        }

        @Override
        void write(PrescriptionCriterion node) {
            codes.show(node.codes());
            routes.show(node.routes());
            end.show(node.end());
            writeOptions(node.options());
        }
    }
}
