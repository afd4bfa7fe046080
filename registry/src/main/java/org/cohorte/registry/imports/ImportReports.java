package org.cohorte.registry.imports;

import java.util.List;
import java.util.Optional;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Scopes;

/** Reports of imports, for those who may read them: they name places in files and codes, and no patient. */
public final class ImportReports {

    private final ImportRuns runs;
    private final Scopes scopes;

    public ImportReports(ImportRuns runs, Scopes scopes) {
        this.runs = runs;
        this.scopes = scopes;
    }

    /** Whether an account may read them now. */
    public boolean mayRead(String login) {
        return scopes.rights(login).stream()
                .anyMatch(right -> right == Right.READ_IMPORTS || right == Right.FULL_ADMIN);
    }

    /**
     * Runs, the latest first.
     *
     * @throws SecurityException for accounts that may not read them
     */
    public List<ImportSummary> list(String login, int limit) {
        require(login);
        return runs.list(limit);
    }

    /**
     * One run.
     *
     * @throws SecurityException for accounts that may not read them
     */
    public Optional<ImportSummary> find(String login, long run) {
        require(login);
        return runs.find(run);
    }

    private void require(String login) {
        if (!mayRead(login)) {
            throw new SecurityException("The reports of imports are for those who run the installation");
        }
    }
}
