package org.cohorte.ingest.demo;

/** A measured quantity: its LOINC code, how it reads, its usual values, and how much they vary. */
enum Analysis {
    SODIUM("2951-2", "Sodium", "mmol/L", 0, 136, 145, 140, .012, .010),
    POTASSIUM("2823-3", "Potassium", "mmol/L", 1, 3.5, 5.1, 4.15, .05, .06),
    BICARBONATE("1963-8", "Bicarbonates", "mmol/L", 0, 22, 29, 25, .05, .06),
    UREA("22664-7", "Urée", "mmol/L", 1, 2.5, 7.8, 5.4, .2, .12),
    CREATININE("14682-9", "Créatinine, sérum ou plasma", "µmol/L", 0, 59, 104, 76, .1, .05),
    EGFR_2009("62238-1", "DFG estimé, CKD-EPI 2009", "mL/min/1,73 m²", 0, 60, 120, 90, .1, .05),
    EGFR_2021("98979-8", "DFG estimé, CKD-EPI 2021", "mL/min/1,73 m²", 0, 60, 120, 90, .1, .05),
    HAEMOGLOBIN("718-7", "Hémoglobine", "g/dL", 1, 13, 17, 14.2, .055, .025),
    LEUKOCYTES("6690-2", "Leucocytes", "10*9/L", 1, 4, 10, 7.1, .2, .12),
    NEUTROPHILS("751-8", "Polynucléaires neutrophiles", "10*9/L", 1, 1.8, 7.5, 4.2, .25, .15),
    PLATELETS("777-3", "Plaquettes", "10*9/L", 0, 150, 400, 255, .2, .06),
    CRP("1988-5", "Protéine C réactive", "mg/L", 0, 0, 5, 4, .5, .25, 3),
    PROCALCITONIN("33959-8", "Procalcitonine", "µg/L", 2, 0, .5, .12, .6, .3, .05),
    LACTATE("2524-7", "Lactate", "mmol/L", 1, .5, 2, 1.2, .2, .15),
    GLUCOSE("14749-6", "Glucose", "mmol/L", 1, 3.9, 6.1, 5.2, .07, .08),
    HBA1C("4548-4", "Hémoglobine A1c", "%", 1, 4, 6, 5.4, .04, .02),
    CHOLESTEROL("14647-2", "Cholestérol total", "mmol/L", 2, 3.1, 5.2, 5.1, .17, .05),
    LDL("22748-8", "Cholestérol LDL", "mmol/L", 2, 1.4, 3.4, 3.1, .22, .07),
    TRIGLYCERIDES("14927-8", "Triglycérides", "mmol/L", 2, .4, 1.7, 1.3, .35, .15),
    ALT("1742-6", "ALAT", "U/L", 0, 7, 45, 24, .35, .12),
    AST("1920-8", "ASAT", "U/L", 0, 8, 40, 24, .3, .12),
    GGT("2324-2", "Gamma-GT", "U/L", 0, 8, 55, 30, .5, .12),
    BILIRUBIN("14631-6", "Bilirubine totale", "µmol/L", 0, 3, 20, 9, .35, .15),
    LIPASE("3040-3", "Lipase", "U/L", 0, 13, 60, 34, .3, .15),
    ALBUMIN("1751-7", "Albumine", "g/L", 0, 35, 50, 40, .06, .03),
    CALCIUM("2000-8", "Calcium", "mmol/L", 2, 2.15, 2.55, 2.35, .02, .015),
    PHOSPHATE("14879-1", "Phosphate", "mmol/L", 2, .8, 1.45, 1.1, .1, .07),
    PARATHORMONE("2731-8", "Parathormone", "ng/L", 0, 15, 65, 40, .3, .12),
    FERRITIN("2276-4", "Ferritine", "µg/L", 0, 30, 300, 120, .6, .1),
    NT_PROBNP("33762-6", "NT-proBNP", "ng/L", 0, 0, 300, 90, .6, .15, 35),
    TROPONIN("89579-7", "Troponine I hypersensible", "ng/L", 0, 0, 26, 6, .5, .2, 4),
    D_DIMERS("48065-7", "D-dimères", "ng/mL", 0, 0, 500, 380, .4, .15, 270),
    INR("6301-6", "INR", "", 1, .8, 1.2, 1, .05, .06),
    TSH("11579-0", "TSH", "mUI/L", 2, .4, 4, 1.9, .4, .12, .01),
    URINE_ALBUMIN("14959-1", "Albumine/créatinine urinaire", "mg/g", 0, 0, 30, 9, .6, .2, 3),
    TACROLIMUS("11253-2", "Tacrolimus, résiduel", "µg/L", 1, 5, 10, 6.6, .12, .14),
    RHEUMATOID_FACTOR("11572-5", "Facteur rhumatoïde", "UI/mL", 0, 0, 14, 6, .3, .1, 10),
    ANGIOTENSIN_ENZYME("2742-5", "Enzyme de conversion de l'angiotensine", "U/L", 0, 20, 70, 42, .25, .08),
    MONOCLONAL_PEAK("33358-3", "Pic monoclonal", "g/L", 1, 0, 0, 0.5, .2, .06),
    CEA("2039-6", "Antigène carcinoembryonnaire", "µg/L", 1, 0, 5, 1.8, .4, .1),
    CA_15_3("6875-9", "CA 15-3", "kUI/L", 0, 0, 30, 16, .3, .1),
    HCG("19080-1", "hCG plasmatique", "UI/L", 0, 0, 5, 1, .2, .1, 2),
    ARTERIAL_OXYGEN("2703-7", "PaO2", "mmHg", 0, 80, 100, 88, .05, .06),
    ARTERIAL_CARBON_DIOXIDE("2019-8", "PaCO2", "mmHg", 0, 35, 45, 40, .04, .05),
    PSA("2857-1", "PSA total", "µg/L", 2, 0, 4, .9, .5, .08, .04),
    LDH("2532-0", "LDH", "U/L", 0, 135, 225, 180, .12, .06),
    ALPHA_FETOPROTEIN("1834-1", "Alpha-fœtoprotéine", "µg/L", 1, 0, 7, 2.8, .3, .12),
    AMMONIA("16362-6", "Ammoniémie", "µmol/L", 0, 11, 50, 26, .2, .12),
    CREATINE_KINASE("2157-6", "CPK", "U/L", 0, 30, 190, 95, .4, .15),
    CALPROTECTIN("38445-3", "Calprotectine fécale", "µg/g", 0, 0, 50, 26, .5, .25, 15),
    HIV_LOAD("20447-9", "ARN VIH-1", "copies/mL", 0, 0, 0, 12, .2, .3, 20),
    CD4("24467-3", "Lymphocytes T CD4", "/mm3", 0, 500, 1500, 850, .2, .08),
    RETICULOCYTES("60474-4", "Réticulocytes", "10*9/L", 0, 20, 120, 62, .2, .1),
    HAEMOGLOBIN_S("4625-0", "Hémoglobine S", "%", 0, 0, 0, 1, .1, .02),
    COMPLEMENT_C3("4485-9", "Complément C3", "g/L", 2, .9, 1.8, 1.2, .1, .06),
    ANTI_DNA("5130-0", "Anticorps anti-ADN natif", "UI/mL", 0, 0, 10, 5, .3, .12, 10),

    WEIGHT("29463-7", "Poids", "kg", 1, 0, 0, 74, .0, .008),
    SYSTOLIC("8480-6", "Pression artérielle systolique", "mm[Hg]", 0, 0, 0, 126, .07, .07),
    DIASTOLIC("8462-4", "Pression artérielle diastolique", "mm[Hg]", 0, 0, 0, 74, .07, .07),
    HEART_RATE("8867-4", "Fréquence cardiaque", "/min", 0, 0, 0, 76, .1, .07),
    TEMPERATURE("8310-5", "Température", "Cel", 1, 0, 0, 36.8, .004, .006),
    SATURATION("2708-6", "Saturation en oxygène", "%", 0, 0, 0, 97, .008, .006),
    PAIN("72514-3", "Douleur, échelle de 0 à 10", "", 0, 0, 0, 1, .1, .12),
    FORCED_EXPIRATION("20152-5", "VEMS, part de la théorique", "%", 0, 0, 0, 98, .08, .03);

    final String loinc;
    final String label;
    final String unit;
    final int decimals;
    final double low;
    final double high;
    final double usual;
    /** Deviation between people, as a share of the usual value. */
    final double spread;
    /** Deviation between two samples of one person, as a share of the value. */
    final double noise;
    /** Below it the laboratory gives a bound; 0 when it always gives a value. */
    final double detection;

    Analysis(
            String loinc,
            String label,
            String unit,
            int decimals,
            double low,
            double high,
            double usual,
            double spread,
            double noise) {
        this(loinc, label, unit, decimals, low, high, usual, spread, noise, 0);
    }

    Analysis(
            String loinc,
            String label,
            String unit,
            int decimals,
            double low,
            double high,
            double usual,
            double spread,
            double noise,
            double detection) {
        this.loinc = loinc;
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
        this.low = low;
        this.high = high;
        this.usual = usual;
        this.spread = spread;
        this.noise = noise;
        this.detection = detection;
    }

    /** Taken at the bedside rather than in a laboratory. */
    boolean vital() {
        return compareTo(WEIGHT) >= 0;
    }

    boolean filtration() {
        return this == EGFR_2009 || this == EGFR_2021;
    }
}
