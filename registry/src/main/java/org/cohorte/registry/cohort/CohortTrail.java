package org.cohorte.registry.cohort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.audit.PostgresAuditLog;
import org.cohorte.registry.feasibility.RequestCheck;
import org.jooq.DSLContext;

/** Lines of audit about cohorts: what was done, to which one, of which size; never a name or a description. */
final class CohortTrail {

    private final DSLContext database;
    private final Supplier<Optional<String>> address;

    CohortTrail(DSLContext database, Supplier<Optional<String>> address) {
        this.database = database;
        this.address = address;
    }

    /** Writes what was done, inside the transaction that does it. */
    void done(DSLContext inside, String login, String what, Cohort cohort) {
        write(inside, line(login, AuditOutcome.DONE, details(what, cohort)));
    }

    /** As above, with the units that the patients were found in. */
    void done(DSLContext inside, String login, String what, Cohort cohort, Scope scope) {
        List<String> seen = scope.wholeHospital()
                ? List.of("hospital")
                : scope.units().stream().sorted().toList();
        write(inside, line(login, AuditOutcome.DONE, details(what, cohort)).on(seen));
    }

    private static Map<String, String> details(String what, Cohort cohort) {
        return Map.of("what", what, "cohort", cohort.id().toString(), "size", Long.toString(cohort.size()));
    }

    /** Does the work, and writes down why when it is refused or fails. */
    <T> T guard(String login, String what, Map<String, String> about, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidRequestException e) {
            refused(login, what, about, "problems", RequestCheck.codes(e));
            throw e;
        } catch (CohortException e) {
            refused(login, what, about, "reason", e.code());
            throw e;
        } catch (SecurityException e) {
            refused(login, what, about, "reason", "reading");
            throw e;
        } catch (NoSuchElementException e) {
            refused(login, what, about, "reason", "unknown");
            throw e;
        } catch (EngineException e) {
            write(
                    database,
                    line(
                            login,
                            AuditOutcome.FAILED,
                            with(what, about, "reason", e.reason().name())));
            throw e;
        }
    }

    private void refused(String login, String what, Map<String, String> about, String name, String value) {
        write(database, line(login, AuditOutcome.REFUSED, with(what, about, name, value)));
    }

    private static Map<String, String> with(String what, Map<String, String> about, String name, String value) {
        Map<String, String> details = new HashMap<>(about);
        details.put("what", what);
        details.put(name, value);
        return details;
    }

    private AuditLine line(String login, AuditOutcome outcome, Map<String, String> details) {
        return AuditLine.of(login, AuditAction.COHORT, outcome)
                .from(address.get())
                .with(details);
    }

    private static void write(DSLContext context, AuditLine line) {
        new PostgresAuditLog(context).add(line);
    }
}
