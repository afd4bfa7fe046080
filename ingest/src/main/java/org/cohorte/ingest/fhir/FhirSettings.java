package org.cohorte.ingest.fhir;

import java.time.Instant;
import java.time.ZoneId;
import org.cohorte.ingest.source.CodeSystems;

/**
 * How a FHIR source is to be understood.
 *
 * @param zone         of the hospital: times in UTC are turned into it
 * @param now          nothing that happened is later
 * @param systems      short names of the code systems
 * @param hospitalName of the root, when the source has several organizations without one above them
 * @param movements    whether an encounter that is part of another is a unit movement; otherwise a stay of its own
 * @param longestLine  in bytes
 */
public record FhirSettings(
        ZoneId zone, Instant now, CodeSystems systems, String hospitalName, boolean movements, int longestLine) {

    /** The usual settings of a French hospital. */
    public static FhirSettings standard(Instant now) {
        return new FhirSettings(ZoneId.of("Europe/Paris"), now, CodeSystems.standard(), "Hôpital", true, 64 << 20);
    }
}
