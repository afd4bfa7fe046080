package org.cohorte.export.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cohorte.export.table.ExportTable;
import org.cohorte.query.scope.Scope.Reading;

/**
 * What to export.
 *
 * @param cohort    or sample, of the user's own
 * @param reading   with identities or without
 * @param tables    wanted, each with the codes of its columns; no column: all that the reading may have
 * @param purpose   in the user's words, asked for, without identities; at most 2,000 characters
 * @param reference of the study; may be empty
 * @param language  of the workbook: {@code fr} or {@code en}
 */
public record ExportOrder(
        UUID cohort,
        Reading reading,
        Map<ExportTable, List<String>> tables,
        String purpose,
        String reference,
        String language) {

    public ExportOrder {
        tables = Map.copyOf(tables);
    }
}
