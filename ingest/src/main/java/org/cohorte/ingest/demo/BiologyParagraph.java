package org.cohorte.ingest.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The results of a visit in words, with the values that the laboratory sent. */
final class BiologyParagraph {

    private static final int MOST = 7;

    private final ReportContext context;
    private final Chance chance;

    BiologyParagraph(ReportContext context, Chance chance) {
        this.context = context;
        this.chance = chance;
    }

    void write(List<Result> results, StringBuilder out) {
        Set<Analysis> said = EnumSet.noneOf(Analysis.class);
        StringBuilder words = new StringBuilder();
        for (Result result : results) {
            Analysis analysis = result.analysis();
            if (!analysis.vital()
                    && result.validated()
                    && said.size() < MOST
                    && worthSaying(result)
                    && said.add(analysis)) {
                words.append(words.isEmpty() ? "" : ", ");
                say(result, words);
            }
        }
        if (words.isEmpty()) {
            return;
        }
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        out.append("Biologie :\n").append(words).append('.').append("\n\n");
    }

    /** Abnormal results always; normal ones as the writer pleases. */
    private boolean worthSaying(Result result) {
        return result.low() || result.high() || chance.happens(.55);
    }

    private void say(Result result, StringBuilder words) {
        boolean bound = result.measure().comparator().isPresent();
        words.append(name(result.analysis())).append(bound ? " " : " à ").append(result.inWords());
        Optional<Result> last =
                context.last(result.analysis()).filter(later -> later.time().isAfter(result.time()));
        if (last.isPresent() && changed(result, last.get())) {
            words.append(chance.oneOf(" à l'entrée, ", " initialement, puis ", " à l'admission et "));
            words.append(last.get().inWords()).append(chance.oneOf(" à la sortie", " au dernier contrôle"));
        } else if (result.high() && chance.happens(.3)) {
            words.append(chance.oneOf(" (élevé)", " (N < " + bound(result) + ")"));
        }
    }

    private static String bound(Result result) {
        return result.measure()
                .high()
                .map(value -> value.toPlainString().replace('.', ','))
                .orElse("");
    }

    private static boolean changed(Result first, Result last) {
        return Math.abs(last.number() - first.number()) > .12 * Math.abs(first.number());
    }

    private String name(Analysis analysis) {
        return switch (analysis) {
            case SODIUM -> chance.oneOf("natrémie", "Na");
            case POTASSIUM -> chance.oneOf("kaliémie", "K");
            case CREATININE -> chance.oneOf("créatininémie", "créatinine", "créatinine plasmatique");
            case EGFR_2009, EGFR_2021 -> chance.oneOf("DFG estimé", "DFG CKD-EPI");
            case HAEMOGLOBIN -> chance.oneOf("hémoglobine", "Hb");
            case LEUKOCYTES -> chance.oneOf("leucocytes", "GB");
            case NEUTROPHILS -> chance.oneOf("PNN", "neutrophiles");
            case PLATELETS -> "plaquettes";
            case CRP -> "CRP";
            case PROCALCITONIN -> "procalcitonine";
            case GLUCOSE -> chance.oneOf("glycémie", "glycémie veineuse");
            case HBA1C -> "HbA1c";
            case UREA -> "urée";
            case CALCIUM -> "calcémie";
            case ALBUMIN -> "albuminémie";
            case URINE_ALBUMIN -> "rapport albuminurie/créatininurie";
            case TROPONIN -> "troponine";
            case MONOCLONAL_PEAK -> "pic monoclonal";
            case ANGIOTENSIN_ENZYME -> "ECA sérique";
            case TACROLIMUS -> "tacrolémie résiduelle";
            case NT_PROBNP, INR, TSH, CEA, LDL, ALT, AST, GGT, CA_15_3, HCG, ARTERIAL_OXYGEN, ARTERIAL_CARBON_DIOXIDE ->
                acronym(analysis);
            default -> lower(analysis.label);
        };
    }

    private static String acronym(Analysis analysis) {
        return switch (analysis) {
            case CEA -> "ACE";
            case LDL -> "LDL-cholestérol";
            case GGT -> "GGT";
            default -> analysis.label;
        };
    }

    private static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
