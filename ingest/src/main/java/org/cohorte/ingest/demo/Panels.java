package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;

/** What is asked together. */
final class Panels {

    static final Analysis[] ADMISSION = {
        SODIUM, POTASSIUM, CREATININE, EGFR_2009, HAEMOGLOBIN, LEUKOCYTES, PLATELETS, CRP
    };
    static final Analysis[] EMERGENCY = {SODIUM, POTASSIUM, CREATININE, HAEMOGLOBIN, LEUKOCYTES, CRP};
    static final Analysis[] CONTROL = {POTASSIUM, CREATININE, HAEMOGLOBIN, CRP};
    static final Analysis[] KIDNEY = {CREATININE, EGFR_2009, POTASSIUM, HAEMOGLOBIN};
    static final Analysis[] BLOOD_COUNT = {HAEMOGLOBIN, LEUKOCYTES, PLATELETS};
    static final Analysis[] BEFORE_CHEMOTHERAPY = {HAEMOGLOBIN, NEUTROPHILS, PLATELETS, CREATININE};
    static final Analysis[] BEDSIDE = {SYSTOLIC, DIASTOLIC, HEART_RATE, TEMPERATURE};
    static final Analysis[] DISTRESS = {SYSTOLIC, HEART_RATE, TEMPERATURE, SATURATION};

    private Panels() {}
}
