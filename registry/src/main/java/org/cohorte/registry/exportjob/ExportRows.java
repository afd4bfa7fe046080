package org.cohorte.registry.exportjob;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.EXPORT_JOB;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exportjob.StoredExport.State;
import org.jooq.Record;

/** Rows of the table as records. */
final class ExportRows {

    private static final String HOSPITAL = "hospital";

    private ExportRows() {}

    static StoredExport export(Record row) {
        return new StoredExport(
                asked(row),
                State.valueOf(row.get(EXPORT_JOB.STATE)),
                row.get(EXPORT_JOB.ROWS_DONE),
                row.get(EXPORT_JOB.ASKED_AT),
                Optional.ofNullable(row.get(EXPORT_JOB.FINISHED_AT)),
                Optional.ofNullable(row.get(EXPORT_JOB.EXPIRES_AT)),
                row.get(EXPORT_JOB.BYTES),
                Optional.ofNullable(row.get(EXPORT_JOB.SHA256)),
                Optional.ofNullable(row.get(EXPORT_JOB.FAILURE)),
                Optional.ofNullable(row.get(EXPORT_JOB.UNITS)).map(units -> scope(row, List.of(units))),
                row.get(EXPORT_JOB.ATTEMPT));
    }

    private static NewExport asked(Record row) {
        return new NewExport(
                row.get(EXPORT_JOB.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(EXPORT_JOB.COHORT),
                row.get(EXPORT_JOB.COHORT_NAME),
                Reading.valueOf(row.get(EXPORT_JOB.READING)),
                row.get(EXPORT_JOB.DEFINITION).data(),
                row.get(EXPORT_JOB.ROWS_TOTAL));
    }

    private static Scope scope(Record row, List<String> units) {
        Reading reading = Reading.valueOf(row.get(EXPORT_JOB.READING));
        boolean opposed = row.get(EXPORT_JOB.SEES_OPPOSED);
        return units.contains(HOSPITAL)
                ? Scope.ofWholeHospital(reading, opposed)
                : Scope.ofUnits(Set.copyOf(units), reading, opposed);
    }

    static String[] units(Scope scope) {
        return scope.wholeHospital()
                ? new String[] {HOSPITAL}
                : scope.units().stream().sorted().toArray(String[]::new);
    }
}
