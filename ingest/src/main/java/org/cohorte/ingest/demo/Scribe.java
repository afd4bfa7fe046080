package org.cohorte.ingest.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes reports from the phrases of the story and the facts of the visit. */
final class Scribe {

    private static final Phrasebook BOOK = Phrasebook.instance();

    private final Chance chance;

    Scribe(Chance chance) {
        this.chance = chance;
    }

    String write(Visit visit, Visit.Report report) {
        Page page = new Page(visit, new ReportContext(visit, chance), report.story());
        switch (report.type()) {
            case HOSPITAL, DAY -> page.hospital();
            case CONSULTATION -> page.consultation();
            case EMERGENCY -> page.emergency();
            case IMAGING -> page.imaging();
            case OPERATION -> page.operation();
            case PATHOLOGY -> page.pathology();
            case PRESCRIPTION -> page.prescription();
            case LETTER -> page.letter();
        }
        return page.out.toString().strip();
    }

    /** One report being written. */
    private final class Page {

        private final Visit visit;
        private final ReportContext context;
        private final String story;
        private final StringBuilder out = new StringBuilder(1600);

        Page(Visit visit, ReportContext context, String story) {
            this.visit = visit;
            this.context = context;
            this.story = story;
        }

        void hospital() {
            heading("opening.hospital");
            section("Motif d'hospitalisation", 1, "reason");
            history();
            usualTreatment();
            section("Histoire de la maladie", 2, "story");
            section("Examen clinique", 1, "examination");
            bedside();
            biology();
            section("Examens complémentaires", 2, "tests");
            section("Évolution dans le service", 2, visit.died ? "fatal" : "course");
            conclusion();
            if (!visit.died) {
                exitTreatment();
                section("Suite", 2, "plan");
            }
        }

        void consultation() {
            heading("opening.consultation");
            section("Motif", 1, BOOK.has(story + ".visit") ? "visit" : "reason");
            history();
            section("Depuis la dernière consultation", 2, "follow");
            section("Examen clinique", 1, "examination");
            biology();
            conclusion();
            exitTreatment();
            section("Conduite à tenir", 2, "plan");
        }

        void emergency() {
            heading("opening.emergency");
            section("Motif de recours", 1, "reason");
            history();
            section("Histoire de la maladie", 1, "story");
            section("Examen clinique", 1, "examination");
            bedside();
            biology();
            section("Examens complémentaires", 1, "tests");
            conclusion();
            section("Orientation", 1, "plan");
        }

        void imaging() {
            section("Indication", 1, "imaging.indication");
            section("Technique", 1, "imaging.technique");
            section("Résultats", 3, "imaging.findings");
            section("Conclusion", 1, "imaging.conclusion");
        }

        void operation() {
            section("Indication", 1, "operation.indication");
            section("Intervention", 3, "operation.steps");
            section("Suites", 1, "operation.after");
        }

        void pathology() {
            section("Renseignements cliniques", 1, "pathology.indication");
            section("Macroscopie", 1, "pathology.sample");
            section("Microscopie", 3, "pathology.findings");
            section("Conclusion", 1, "pathology.conclusion");
        }

        void prescription() {
            heading("opening.prescription");
            medicines();
            section("Conseils", 1, "advice");
        }

        void letter() {
            heading("opening.letter");
            section("", 1, "story");
            biology();
            section("", 1, "conclusion");
            exitTreatment();
            section("", 1, "plan");
            heading("closing.letter");
        }

        private void heading(String section) {
            common("common." + section);
        }

        private void common(String section) {
            BOOK.one(section, context).ifPresent(phrase -> {
                phrase.write(context, out);
                out.append("\n\n");
            });
        }

        /** The story's own sentences, or the common ones when it has none that fits. */
        private void section(String title, int most, String part) {
            List<Phrase> phrases = BOOK.some(story + "." + part, chance.between(1, most), context);
            if (phrases.isEmpty()) {
                phrases = BOOK.some("common." + part, 1, context);
            }
            if (!phrases.isEmpty()) {
                title(title);
                sentences(phrases);
                out.append("\n\n");
            }
        }

        private void title(String title) {
            if (!title.isEmpty()) {
                out.append(title).append(" :\n");
            }
        }

        private void sentences(List<Phrase> phrases) {
            for (int rank = 0; rank < phrases.size(); rank++) {
                out.append(rank == 0 ? "" : " ");
                phrases.get(rank).write(context, out);
            }
        }

        /** Known disorders, those that are denied, the family. */
        private void history() {
            title("Antécédents");
            List<String> sentences = new ArrayList<>();
            for (Disorder disorder : visit.chart.known().keySet()) {
                if (sentences.size() < 7) {
                    add("known." + disorder, 1, context.lasting(disorder.cim10), sentences);
                }
            }
            if (sentences.isEmpty()) {
                add("common.nohistory", 1, context, sentences);
            }
            add("common.denied", chance.between(0, 2), context, sentences);
            if (chance.happens(.4)) {
                add("common.family", 1, context.lasting("family"), sentences);
            }
            out.append(String.join(" ", sentences)).append("\n\n");
        }

        private void add(String section, int most, ReportContext voice, List<String> sentences) {
            for (Phrase phrase : BOOK.some(section, most, voice)) {
                StringBuilder sentence = new StringBuilder();
                phrase.write(voice, sentence);
                sentences.add(sentence.toString());
            }
        }

        /** What the patient took before this visit changed it. */
        private void usualTreatment() {
            String names = visit.chart.treatments().stream()
                    .filter(medicine -> !visit.begins(medicine))
                    .limit(8)
                    .map(medicine -> medicine.label)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                title("Traitement à l'entrée");
                out.append(names).append(".\n\n");
            }
        }

        private void bedside() {
            common("common.bedside");
        }

        private void biology() {
            if (!visit.results.isEmpty()) {
                new BiologyParagraph(context, chance).write(visit.results, out);
            }
        }

        private void conclusion() {
            section("Conclusion", 2, "conclusion");
        }

        private void exitTreatment() {
            if (!visit.chart.treatments().isEmpty()) {
                title(visit.setting == Setting.INPATIENT ? "Traitement de sortie" : "Traitement");
                medicines();
                out.append('\n');
            }
        }

        private void medicines() {
            int written = 0;
            for (Medicine medicine : visit.chart.treatments()) {
                if (written < 9) {
                    out.append("- ")
                            .append(medicine.label)
                            .append(' ')
                            .append(medicine.dose)
                            .append('\n');
                    written++;
                }
            }
        }
    }
}
