package org.cohorte.ingest.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;

/** The stay group (GHM) that the PMSI would give: from the main diagnosis and the acts, with a severity. */
final class StayGroups {

    /** Roots whose last sign is a letter from A on: births, HIV. */
    private static final Set<String> BY_LETTER = Set.of("14Z13", "14Z14", "14C08", "15M05", "15M11", "25M02");
    /** Roots without severity. */
    private static final Set<String> WITHOUT = Set.of("28Z04", "28Z07", "28Z14", "28Z17", "23Z02");
    /** Roots of surgery that have a group for day cases. */
    private static final Set<String> OF_THE_DAY = Set.of("02C05", "09C25");
    /** Roots of surgery have no very short stays. */
    private static final int SURGERY = 2;

    private StayGroups() {}

    static void write(Visit visit, Notebook notebook) {
        boolean grouped = visit.setting == Setting.INPATIENT
                || visit.setting == Setting.DAY_CASE
                || visit.setting == Setting.SESSION;
        if (!grouped || visit.diagnoses.isEmpty() || !visit.end.isBefore(notebook.limit())) {
            return;
        }
        Disorder main = visit.diagnoses.getFirst().disorder();
        root(visit, main).ifPresent(root -> {
            String severity = severity(visit, root);
            LocalDateTime grouping = visit.end;
            notebook.note("ghm", grouping, Coding.of("ghm", root + severity))
                    .with(Map.of("rank", severity))
                    .write();
        });
    }

    private static Optional<String> root(Visit visit, Disorder main) {
        boolean adult = visit.chart.person().age(visit.day()) > 17;
        String root = switch (main) {
            case DIALYSIS_SESSION -> "28Z04";
            case CHEMOTHERAPY -> "28Z07";
            case PALLIATIVE_CARE -> "23Z02";
            case HEART_FAILURE, LEFT_HEART_FAILURE -> "05M09";
            case ATRIAL_FIBRILLATION, PALPITATIONS -> "05M08";
            case INFARCTION -> performed(visit, Act.CORONARY_STENT) ? "05K05" : "05M06";
            case ANGINA, CORONARY_DISEASE, CHEST_PAIN -> performed(visit, Act.CORONARY_STENT) ? "05K06" : "05M06";
            case VENOUS_THROMBOSIS -> "05M07";
            case PNEUMONIA, PNEUMOCOCCUS, COVID, INFLUENZA -> adult ? "04M05" : "04M06";
            case BRONCHIOLITIS -> "04M06";
            case COPD, COPD_EXACERBATION -> "04M08";
            case COPD_INFECTION -> "04M20";
            case ASTHMA, ALLERGIC_ASTHMA, SEVERE_ASTHMA -> "04M03";
            case PULMONARY_EMBOLISM, SEVERE_PULMONARY_EMBOLISM, ACUTE_RESPIRATORY_FAILURE -> "04M13";
            case SARCOIDOSIS, SARCOIDOSIS_NODES -> "04M14";
            case STROKE, EMBOLIC_STROKE -> "01M31";
            case CEREBRAL_HAEMORRHAGE -> "01M30";
            case TRANSIENT_ISCHAEMIA -> "01M15";
            case FEBRILE_SEIZURE -> "01M25";
            case FOCAL_EPILEPSY, GENERALISED_EPILEPSY, STATUS_EPILEPTICUS -> adult ? "01M25" : "01M24";
            case MULTIPLE_SCLEROSIS -> "01M17";
            case PARKINSON, MOTOR_NEURON -> visit.chart.person().age(visit.day()) < 80 ? "01M08" : "01M07";
            case DEMENTIA, DELIRIUM -> "19M06";
            case DIABETES, DIABETES_COMA, DIABETES_EYE, DIABETES_NERVE -> "10M02";
            case DIABETES_KIDNEY -> "11M15";
            case ACUTE_KIDNEY, HYPERKALAEMIA, KIDNEY_3, KIDNEY_4, KIDNEY_5, GRAFT_REJECTION -> "11M06";
            case KIDNEY_GRAFT -> performed(visit, Act.KIDNEY_TRANSPLANT) ? "27C06" : "11M06";
            case PYELONEPHRITIS -> "11M04";
            case SEPSIS, GRAM_NEGATIVE_SEPSIS -> "18M07";
            case APPENDICITIS -> "06C09";
            case APPENDICITIS_PERITONITIS -> "06C08";
            case CHOLECYSTITIS -> "07C14";
            case COLON_CANCER, RIGHT_COLON_CANCER ->
                performed(visit, Act.LEFT_COLECTOMY) || performed(visit, Act.RIGHT_COLECTOMY) ? "06C04" : "06M05";
            case BREAST_CANCER -> performed(visit, Act.LUMPECTOMY) ? "09C05" : "09M10";
            case MYELOMA, LYMPHOMA, HODGKIN_LYMPHOMA -> "17M15";
            case LUNG_CANCER, LUNG_METASTASES -> performed(visit, Act.LOBECTOMY) ? "04C02" : "04M09";
            case PROSTATE_CANCER -> performed(visit, Act.PROSTATECTOMY) ? "12C11" : "12M03";
            case MELANOMA, LEG_MELANOMA -> performed(visit, Act.SKIN_EXCISION) ? "09C25" : "09M11";
            case ALCOHOLIC_CIRRHOSIS -> "07M07";
            case CIRRHOSIS -> "07M08";
            case LIVER_CANCER -> "07M06";
            case CROHN, COLITIS -> performed(visit, Act.RIGHT_COLECTOMY) ? "06C04" : "06M07";
            case PNEUMOCYSTIS, HIV_DISEASE -> "25M02";
            case PRIMARY_KNEE_ARTHROSIS -> "08C24";
            case CATARACT -> "02C05";
            case SICKLE_CRISIS, SICKLE_CELL -> adult ? "16M10" : "16M09";
            case CYSTIC_FIBROSIS -> "04M26";
            case LUPUS -> "08M14";
            case RED_CELL_SESSION -> "28Z14";
            case INFUSION -> "28Z17";
            // Psychiatry has a collection of its own, without groups of stays.
            case SCHIZOPHRENIA, SEVERE_DEPRESSION -> "";
            case DIGESTIVE_BLEEDING, MELAENA, ANTICOAGULANT_BLEEDING, VARICEAL_BLEEDING -> "06M04";
            case GASTROENTERITIS -> adult ? "06M03" : "06M02";
            case HIP_FRACTURE, TROCHANTER_FRACTURE ->
                performed(visit, Act.HIP_PROSTHESIS)
                        ? "08C47"
                        : performed(visit, Act.HIP_OSTEOSYNTHESIS) ? "08C49" : "08M04";
            case ARTHRITIS -> "08M14";
            case BIRTH -> performed(visit, Act.FIRST_BIRTH) ? "14Z13" : "14Z14";
            case CAESAREAN_BIRTH, PLANNED_CAESAREAN_BIRTH -> "14C08";
            case NEWBORN -> visit.has(Disorder.PREMATURE) ? "15M11" : "15M05";
            default -> visit.setting == Setting.INPATIENT ? "23M06" : "";
        };
        return Optional.of(root).filter(found -> !found.isEmpty());
    }

    private static boolean performed(Visit visit, Act act) {
        return visit.acts.stream().anyMatch(done -> done.act() == act);
    }

    /** Longer stays with more associated diagnoses weigh more. */
    private static String severity(Visit visit, String root) {
        if (WITHOUT.contains(root)) {
            return "Z";
        }
        int associated = visit.diagnoses.size() - 1;
        int level = Math.clamp(1 + associated / 2 + visit.days() / 9, 1, 4);
        if (BY_LETTER.contains(root)) {
            return String.valueOf((char) ('A' + Math.min(level, 3) - 1));
        }
        if (OF_THE_DAY.contains(root) && visit.setting == Setting.DAY_CASE) {
            return "J";
        }
        boolean medical = root.charAt(SURGERY) == 'M';
        return medical && visit.days() < 1 ? "T" : String.valueOf(visit.days() < 3 ? Math.min(level, 2) : level);
    }
}
