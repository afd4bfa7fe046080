package org.cohorte.query.json;

import java.util.List;

/** Values of {@code type}, the member that says which node an object is. */
final class NodeTypes {

    static final String GROUP = "group";
    static final String PATIENT = "patient";
    static final String COHORT = "cohort";
    static final String REQUEST = "request";
    static final String STAY = "stay";
    static final String MOVEMENT = "movement";
    static final String DIAGNOSIS = "diagnosis";
    static final String PROCEDURE = "procedure";
    static final String GHM = "ghm";
    static final String LABORATORY = "laboratory";
    static final String VITAL_SIGN = "vitalSign";
    static final String PRESCRIPTION = "prescription";
    static final String ADMINISTRATION = "administration";
    static final String MICROBIOLOGY = "microbiology";
    static final String IMAGING = "imaging";
    static final String DOCUMENT = "document";
    static final String FORM = "form";
    static final String OTHER = "other";

    static final List<String> ALL = List.of(
            GROUP,
            PATIENT,
            COHORT,
            REQUEST,
            STAY,
            MOVEMENT,
            DIAGNOSIS,
            PROCEDURE,
            GHM,
            LABORATORY,
            VITAL_SIGN,
            PRESCRIPTION,
            ADMINISTRATION,
            MICROBIOLOGY,
            IMAGING,
            DOCUMENT,
            FORM,
            OTHER);

    private NodeTypes() {}
}
