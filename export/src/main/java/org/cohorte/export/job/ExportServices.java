package org.cohorte.export.job;

import java.time.Clock;
import org.cohorte.export.table.Tables;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exportjob.ExportJobs;
import org.cohorte.registry.rights.Scopes;

/**
 * What exports rest on.
 *
 * @param tables over the index
 * @param words  for the first sheet
 * @param clock  dates exports, and tells when their files end
 */
public record ExportServices(
        Tables tables,
        Cohorts cohorts,
        Scopes scopes,
        ExportJobs jobs,
        AuditLog audit,
        RequestWords words,
        ExportFolder folder,
        Clock clock) {

    ExportRights rights() {
        return new ExportRights(scopes, tables.perimeters());
    }
}
