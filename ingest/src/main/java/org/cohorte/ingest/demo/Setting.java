package org.cohorte.ingest.demo;

/** How a patient is received: the kind of unit, and the type of stay that goes with it. */
enum Setting {
    INPATIENT("HC", "hospitalisation", "inpatient"),
    DAY_CASE("HJ", "hôpital de jour", "dayCase"),
    CONSULTATION("CS", "consultation", "consultation"),
    SESSION("SE", "séances", "session"),
    EMERGENCY("UR", "accueil des urgences", "emergency");

    final String suffix;
    final String label;
    final String stayType;

    Setting(String suffix, String label, String stayType) {
        this.suffix = suffix;
        this.label = label;
        this.stayType = stayType;
    }

    static Setting ofSuffix(String suffix) {
        for (Setting setting : values()) {
            if (setting.suffix.equals(suffix)) {
                return setting;
            }
        }
        throw new IllegalArgumentException("no type of unit has the suffix " + suffix);
    }
}
