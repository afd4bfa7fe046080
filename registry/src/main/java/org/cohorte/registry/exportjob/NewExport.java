package org.cohorte.registry.exportjob;

import java.util.UUID;
import org.cohorte.query.scope.Scope.Reading;

/**
 * An export to be made.
 *
 * @param id         in the URL
 * @param owner      login
 * @param definition what was asked, as JSON; comes back as it was written
 * @param rowsTotal  rows expected
 */
public record NewExport(
        UUID id, String owner, UUID cohort, String cohortName, Reading reading, String definition, long rowsTotal) {}
