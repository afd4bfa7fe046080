package org.cohorte.registry.rights;

import org.cohorte.query.scope.Scope.Reading;

/** Codes of the roles that come with the product. */
public final class RoleCodes {

    /** Figures alone. */
    public static final String FEASIBILITY = "feasibility";

    /** Patients with their identities, for those who care for them. */
    public static final String CARE_TEAM = "careTeam";

    /** Patients without identities, for research, exports included. */
    public static final String INVESTIGATOR = "investigator";

    /** Patients without identities, to look after the data. */
    public static final String DATA_MANAGER = "dataManager";

    /** Gives accesses to data; reads no patient. */
    public static final String ACCESS_MANAGER = "accessManager";

    /** Reads the audit. */
    public static final String AUDITOR = "auditor";

    /** Runs the installation: reads the reports of imports. */
    public static final String OPERATOR = "operator";

    /** Administers everything; reads no patient. */
    public static final String ADMINISTRATOR = "administrator";

    private RoleCodes() {}

    /** The role that readings of accesses became when roles came. */
    public static String of(Reading reading) {
        return switch (reading) {
            case COUNTS -> FEASIBILITY;
            case PSEUDONYMISED -> INVESTIGATOR;
            case NOMINATIVE -> CARE_TEAM;
        };
    }
}
