package org.cohorte.ingest.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.report.QualityReport;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.TypeReport;

/**
 * What an import did.
 *
 * @param kind          {@code fhir}, {@code omop}, {@code demo} or {@code nomenclature}
 * @param folder        where the data came from
 * @param dryRun        whether nothing was written
 * @param types         what became of the records, by type
 * @param ignoredTypes  lines of types that are not imported
 * @param ignoredFiles  files that were not read
 * @param notes         what should be known of the source as a whole
 * @param changed       documents of the index that are new or have changed
 * @param removed       documents that went: of records that were deleted, moved, or give fewer
 * @param unchanged     documents that the index held already
 * @param indexVersion  version of the index afterwards; the same as before when nothing changed
 * @param refusals      the first refused lines of each reason
 * @param quarantine    folder with all refused lines; empty when there are none, and after a dry run
 * @param quality       what is odd about the records that were taken
 * @param nomenclature  what became of a nomenclature; empty for imports of data
 */
public record ImportReport(
        String kind,
        String folder,
        boolean dryRun,
        Instant started,
        Instant finished,
        List<TypeReport> types,
        Map<String, Long> ignoredTypes,
        List<String> ignoredFiles,
        List<String> notes,
        long changed,
        long removed,
        long unchanged,
        long indexVersion,
        List<Refusal> refusals,
        Optional<String> quarantine,
        QualityReport quality,
        Optional<NomenclatureReport> nomenclature) {

    /** Lines read, of all types. */
    public long read() {
        return types.stream().mapToLong(TypeReport::read).sum();
    }

    /** Lines refused, of all types. */
    public long refused() {
        return types.stream().mapToLong(TypeReport::refusedLines).sum();
    }
}
