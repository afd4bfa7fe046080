package org.cohorte.ingest.demo;

/** What a service does; its name is that of the service in the hospital tree. */
enum Specialty {
    NEPHROLOGY("NEP"),
    HAEMODIALYSIS("DIA"),
    DIABETOLOGY("DBT"),
    INTERNAL_MEDICINE("MIN"),
    CARDIOLOGY("CAR"),
    PNEUMOLOGY("PNE"),
    GASTROENTEROLOGY("GAS"),
    RHEUMATOLOGY("RHU"),
    NEUROLOGY("NEU"),
    GERIATRICS("GER"),
    ONCOLOGY("ONC"),
    HAEMATOLOGY("HEM"),
    DIGESTIVE_SURGERY("CDI"),
    ORTHOPAEDICS("ORT"),
    MATERNITY("MAT"),
    NEONATOLOGY("NEO"),
    PAEDIATRICS("PED"),
    EMERGENCY("URG"),
    INTENSIVE_CARE("REA"),
    REHABILITATION("SMR"),
    INFECTIOUS_DISEASES("MIT"),
    UROLOGY("URO"),
    THORACIC_SURGERY("CTH"),
    OPHTHALMOLOGY("OPH"),
    DERMATOLOGY("DER"),
    PSYCHIATRY("PSY");

    final String code;

    Specialty(String code) {
        this.code = code;
    }

    static Specialty ofCode(String code) {
        for (Specialty specialty : values()) {
            if (specialty.code.equals(code)) {
                return specialty;
            }
        }
        throw new IllegalArgumentException("no specialty has the code " + code);
    }
}
