package org.cohorte.ingest.fhir;

import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;

/** Turns resources of one type into events. */
interface ResourceMapper {

    /**
     * The events of a resource.
     *
     * @throws RefusedException when the resource cannot be used
     */
    Mapped map(Element resource) throws RefusedException;
}
