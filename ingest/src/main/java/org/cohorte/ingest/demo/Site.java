package org.cohorte.ingest.demo;

/** The three hospitals of the group. */
enum Site {
    TILLEULS("TIL", "Hôpital des Tilleuls"),
    BEAUCLAIR("BEA", "Hôpital Beauclair"),
    SAINT_ROCH("STR", "Hôpital Saint-Roch");

    final String code;
    final String label;

    Site(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As units carry it after the service's name: {@code Néphrologie, Tilleuls}. */
    String shortName() {
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    static Site ofCode(String code) {
        for (Site site : values()) {
            if (site.code.equals(code)) {
                return site;
            }
        }
        throw new IllegalArgumentException("no hospital has the code " + code);
    }
}
