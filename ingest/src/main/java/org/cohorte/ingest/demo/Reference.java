package org.cohorte.ingest.demo;

/** Reference ranges by sex and age, in the analysis's own unit; 0 where there is no such end. */
final class Reference {

    private Reference() {}

    static double low(Analysis analysis, boolean female, int age) {
        return switch (analysis) {
            case CREATININE -> age < 15 ? 18 : female ? 45 : 59;
            case HAEMOGLOBIN -> age < 1 ? 13 : age < 15 ? 11 : female ? 12 : 13;
            case FERRITIN -> female ? 15 : 30;
            case LEUKOCYTES -> age < 6 ? 5.5 : 4;
            default -> analysis.low;
        };
    }

    static double high(Analysis analysis, boolean female, int age) {
        return switch (analysis) {
            case CREATININE -> age < 15 ? 60 : female ? 84 : 104;
            case HAEMOGLOBIN -> age < 1 ? 20 : age < 15 ? 15 : female ? 16 : 17;
            case FERRITIN -> female ? 150 : 300;
            case LEUKOCYTES -> age < 6 ? 15.5 : 10;
            case EGFR_2009, EGFR_2021 -> 0;
            case NT_PROBNP -> age < 50 ? 450 : age < 75 ? 900 : 1800;
            case D_DIMERS -> age < 50 ? 500 : age * 10;
            case ALT, GGT -> female ? analysis.high * .75 : analysis.high;
            default -> analysis.high;
        };
    }
}
