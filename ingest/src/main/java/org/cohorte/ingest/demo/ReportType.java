package org.cohorte.ingest.demo;

/** Kinds of document, with the code and the title that the hospital gives them. */
enum ReportType {
    HOSPITAL("CRH", "Compte rendu d'hospitalisation"),
    DAY("CRHJ", "Compte rendu d'hôpital de jour"),
    CONSULTATION("CRC", "Compte rendu de consultation"),
    EMERGENCY("CRU", "Compte rendu de passage aux urgences"),
    IMAGING("CRI", "Compte rendu d'imagerie"),
    OPERATION("CRO", "Compte rendu opératoire"),
    PATHOLOGY("ACP", "Compte rendu d'anatomopathologie"),
    PRESCRIPTION("ORD", "Ordonnance de sortie"),
    LETTER("LET", "Lettre de liaison");

    final String code;
    final String title;

    ReportType(String code, String title) {
        this.code = code;
        this.title = title;
    }
}
