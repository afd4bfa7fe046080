package org.cohorte.ingest.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.cohorte.ingest.fhir.FhirSettings;
import org.cohorte.ingest.omop.OmopSettings;
import org.cohorte.ingest.source.CodeSystems;

/**
 * How imports work here.
 *
 * @param quarantine   folder for refused lines; they hold data of patients
 * @param zone         of the hospital
 * @param systems      short names of the code systems
 * @param hospitalName of the root of the tree, when a source has none
 * @param movements    whether an encounter that is part of another is a unit movement; otherwise a stay of its own
 * @param longestLine  in bytes
 * @param threads      that send documents
 */
public record ImportSettings(
        Clock clock,
        Path quarantine,
        ZoneId zone,
        CodeSystems systems,
        String hospitalName,
        boolean movements,
        int longestLine,
        int threads) {

    private static final int LONGEST_LINE = 64 << 20;

    /** The usual settings of a French hospital. */
    public static ImportSettings standard(Clock clock, Path quarantine) {
        return new ImportSettings(
                clock, quarantine, ZoneId.of("Europe/Paris"), CodeSystems.standard(), "Hôpital", true, LONGEST_LINE, 2);
    }

    OmopSettings omop() {
        return new OmopSettings(zone, clock.instant(), systems, hospitalName, longestLine);
    }

    FhirSettings fhir() {
        return new FhirSettings(zone, clock.instant(), systems, hospitalName, movements, longestLine);
    }
}
