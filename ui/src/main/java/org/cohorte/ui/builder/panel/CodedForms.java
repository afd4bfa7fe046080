package org.cohorte.ui.builder.panel;

import java.util.List;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.GhmCriterion;
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

    /** Procedures: code, and phase and activity of the CCAM. */
    static final class Procedure extends EventForm<ProcedureCriterion> {
        private static final List<String> ACTIVITIES = List.of("1", "2", "3", "4", "5");
        private static final List<String> PHASES = List.of("0", "1", "2", "3");

        private final CodesPart codes;
        private final ChoicesPart sources;
        private final ChoicesPart phases;
        private final ChoicesPart activities;

        Procedure(FormContext context, ProcedureCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            codes = part(new CodesPart(context, Kind.PROCEDURE, changed("")));
            addOptions("date.PROCEDURE", true);
            sources = part(new ChoicesPart("sources", texts.get("codes.sources"), List.of(), texts, changed("")));
            activities = part(
                    new ChoicesPart("activities", texts.get("procedure.activities"), ACTIVITIES, texts, changed("")));
            phases = part(new ChoicesPart("phases", texts.get("procedure.phases"), PHASES, texts, changed("")));
            write(node);
        }

        @Override
        ProcedureCriterion read() {
            return new ProcedureCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    codes.codes(),
                    sources.values(),
                    phases.values(),
                    activities.values(),
                    readOptions());
        }

        @Override
        void write(ProcedureCriterion node) {
            codes.show(node.codes());
            sources.show(node.sources());
            phases.show(node.phases());
            activities.show(node.activities());
            writeOptions(node.options());
        }
    }

    /** Stay groups: code and severity. */
    static final class Ghm extends EventForm<GhmCriterion> {
        private static final List<String> SEVERITIES = List.of("1", "2", "3", "4", "J", "T", "Z", "E");

        private final CodesPart codes;
        private final ChoicesPart severities;

        Ghm(FormContext context, GhmCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            codes = part(new CodesPart(context, Kind.GHM, changed("")));
            severities =
                    part(new ChoicesPart("severities", texts.get("ghm.severities"), SEVERITIES, texts, changed("")));
            addOptions("date.GHM", true);
            write(node);
        }

        @Override
        GhmCriterion read() {
            return new GhmCriterion(
                    node().id(), node().name(), node().exclude(), codes.codes(), severities.values(), readOptions());
        }

        @Override
        void write(GhmCriterion node) {
            codes.show(node.codes());
            severities.show(node.severities());
            writeOptions(node.options());
        }
    }
}
