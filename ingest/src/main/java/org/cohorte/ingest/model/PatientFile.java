package org.cohorte.ingest.model;

import java.util.List;

/** A patient with everything known about them, for sources that give patients whole. */
public record PatientFile(SourcePatient patient, List<SourceStay> stays, List<SourceEvent> events) {

    public PatientFile {
        stays = List.copyOf(stays);
        events = List.copyOf(events);
    }
}
