package org.cohorte.query.json;

import java.util.List;

/** Values of {@code type}, the member that says which node an object is. */
final class NodeTypes {

    static final String GROUP = "group";
    static final String PATIENT = "patient";
    static final String STAY = "stay";
    static final String DIAGNOSIS = "diagnosis";
    static final String PROCEDURE = "procedure";
    static final String LABORATORY = "laboratory";
    static final String VITAL_SIGN = "vitalSign";
    static final String PRESCRIPTION = "prescription";
    static final String DOCUMENT = "document";

    static final List<String> ALL =
            List.of(GROUP, PATIENT, STAY, DIAGNOSIS, PROCEDURE, LABORATORY, VITAL_SIGN, PRESCRIPTION, DOCUMENT);

    private NodeTypes() {}
}
