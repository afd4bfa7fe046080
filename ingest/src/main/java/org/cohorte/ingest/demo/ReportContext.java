package org.cohorte.ingest.demo;

import java.util.List;
import java.util.Optional;

/** What the sentences of a report may say of the patient: taken from the visit and the chart, never invented. */
final class ReportContext implements Phrase.Context {

    private final Visit visit;
    private final Chance chance;

    ReportContext(Visit visit, Chance chance) {
        this.visit = visit;
        this.chance = chance;
    }

    @Override
    public Chance chance() {
        return chance;
    }

    /** The same words at each visit, as antecedents are copied from one report to the next. */
    ReportContext lasting(String section) {
        return new ReportContext(visit, Chance.of(person().number(), section.hashCode()));
    }

    /** One side for one patient, whatever the report. */
    private boolean right() {
        return Chance.of(person().number(), 1).happens(.5);
    }

    private Person person() {
        return visit.chart.person();
    }

    private int age() {
        return person().age(visit.day());
    }

    @Override
    public boolean holds(String condition) {
        if (condition.startsWith("v ")) {
            return first(Analysis.valueOf(condition.substring(2))).isPresent();
        }
        return switch (condition) {
            case "F" -> person().female();
            case "M" -> !person().female();
            case "CHILD" -> age() < 16;
            case "OLD" -> age() >= 75;
            case "DIED" -> visit.died;
            case "SMOKER" -> person().smoker();
            case "OBESE" -> person().obese();
            case "DIABETIC" -> visit.chart.diabetic() || visit.has(Disorder.DIABETES);
            case "POOR_CONTROL" ->
                first(Analysis.HBA1C).filter(result -> result.number() > 7.5).isPresent();
            case "KIDNEY" -> visit.chart.body().filtration(visit.day()) < 60;
            case "CANCER" ->
                visit.chart.knowsAny(
                        Disorder.BREAST_CANCER,
                        Disorder.COLON_CANCER,
                        Disorder.RIGHT_COLON_CANCER,
                        Disorder.MYELOMA,
                        Disorder.LUNG_CANCER,
                        Disorder.PROSTATE_CANCER,
                        Disorder.LYMPHOMA,
                        Disorder.HODGKIN_LYMPHOMA,
                        Disorder.MELANOMA,
                        Disorder.LEG_MELANOMA,
                        Disorder.LIVER_CANCER);
            case "CIRRHOTIC" -> visit.chart.knowsAny(Disorder.CIRRHOSIS, Disorder.ALCOHOLIC_CIRRHOSIS);
            case "EPILEPTIC" -> visit.chart.knowsAny(Disorder.FOCAL_EPILEPSY, Disorder.GENERALISED_EPILEPSY);
            case "SEROPOSITIVE" -> visit.chart.knowsAny(Disorder.HIV, Disorder.HIV_DISEASE);
            case "ANTICOAGULANT" ->
                visit.chart.takes(Medicine.APIXABAN)
                        || visit.chart.takes(Medicine.RIVAROXABAN)
                        || visit.chart.takes(Medicine.WARFARIN);
            default -> named(condition);
        };
    }

    /**
     * A disorder known before or coded now ({@code now DIABETES} for the latter alone), or a medicine taken ({@code takes
     * METFORMIN}) or begun now ({@code starts METFORMIN}).
     */
    private boolean named(String condition) {
        if (condition.startsWith("takes ")) {
            return visit.chart.takes(Medicine.valueOf(condition.substring(6)));
        }
        if (condition.startsWith("now ")) {
            return visit.has(Disorder.valueOf(condition.substring(4)));
        }
        if (condition.startsWith("starts ")) {
            return visit.begins(Medicine.valueOf(condition.substring(7)));
        }
        Disorder disorder = Disorder.valueOf(condition);
        return visit.chart.knows(disorder) || visit.has(disorder);
    }

    Optional<Result> first(Analysis analysis) {
        return visit.results.stream().filter(result -> same(result, analysis)).findFirst();
    }

    Optional<Result> last(Analysis analysis) {
        return visit.results.stream().filter(result -> same(result, analysis)).reduce((before, after) -> after);
    }

    private static boolean same(Result result, Analysis analysis) {
        return result.analysis() == analysis
                || (analysis == Analysis.EGFR_2009 && result.analysis().filtration());
    }

    @Override
    public void fill(String slot, List<String> arguments, StringBuilder out) {
        switch (slot) {
            case "e" -> out.append(person().female() ? "e" : "");
            case "il" -> out.append(person().female() ? "elle" : "il");
            case "Il" -> out.append(person().female() ? "Elle" : "Il");
            case "Pt" -> out.append(person().female() ? "Patiente" : "Patient");
            case "pt" -> out.append(person().female() ? "patiente" : "patient");
            case "lept" -> out.append(person().female() ? "la patiente" : "le patient");
            case "Lept" -> out.append(person().female() ? "La patiente" : "Le patient");
            case "age" -> French.age(person().birth(), visit.day(), out);
            case "days" -> French.days(visit.days(), out);
            case "service" -> out.append(visit.ward.service());
            case "date" -> French.date(visit.day(), out);
            case "end" -> French.date(visit.end.toLocalDate(), out);
            case "side" -> out.append(right() ? "droit" : "gauche");
            case "sidef" -> out.append(right() ? "droite" : "gauche");
            default -> fillWith(slot, arguments, out);
        }
    }

    private void fillWith(String slot, List<String> arguments, StringBuilder out) {
        String argument = arguments.getFirst();
        switch (slot) {
            case "v" -> first(Analysis.valueOf(argument)).ifPresent(result -> out.append(result.inWords()));
            case "z" -> last(Analysis.valueOf(argument)).ifPresent(result -> out.append(result.inWords()));
            case "n" -> out.append(chance.between(Integer.parseInt(argument), Integer.parseInt(arguments.get(1))));
            case "same" -> out.append(same(arguments));
            case "since" -> out.append(since(Disorder.valueOf(argument)));
            default -> throw new IllegalStateException("a sentence asks for <" + slot + ">, which is unknown");
        }
    }

    /** One of the words, the same one in all sentences of the visit. */
    private String same(List<String> words) {
        long key = visit.start.hashCode();
        return words.get(Chance.of(key, person().number()).between(0, words.size() - 1));
    }

    private int since(Disorder disorder) {
        return visit.chart.known().getOrDefault(disorder, visit.day()).getYear();
    }
}
