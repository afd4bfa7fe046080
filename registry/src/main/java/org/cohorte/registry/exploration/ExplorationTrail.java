package org.cohorte.registry.exploration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;

/** Lines of audit about people looked at: patients by their numbers, never a name, a key or a search text. */
final class ExplorationTrail {

    private final AuditLog audit;
    private final Supplier<Optional<String>> address;

    ExplorationTrail(AuditLog audit, Supplier<Optional<String>> address) {
        this.audit = audit;
        this.address = address;
    }

    /** A page shown. */
    void page(Gaze gaze, String kind, Collection<Integer> patients, int rows) {
        audit.add(line(gaze.login(), AuditAction.LIST, AuditOutcome.DONE)
                .on(gaze.units())
                .with(Map.of(
                        "cohort", gaze.cohort().toString(),
                        "kind", kind,
                        "reading", gaze.scope().reading().name(),
                        "rows", Integer.toString(rows)))
                .aboutPatients(List.copyOf(patients)));
    }

    /** A patient opened. */
    void patient(Gaze gaze, int number) {
        audit.add(line(gaze.login(), AuditAction.PATIENT, AuditOutcome.DONE)
                .on(gaze.units())
                .with(Map.of(
                        "cohort", gaze.cohort().toString(),
                        "reading", gaze.scope().reading().name()))
                .aboutPatients(List.of(number)));
    }

    /** Does the work, and writes down why when it is refused or fails. */
    <T> T guard(AuditAction action, String login, UUID cohort, Reading reading, Supplier<T> work) {
        try {
            return work.get();
        } catch (SecurityException e) {
            write(action, login, AuditOutcome.REFUSED, cohort, reading, "reading");
            throw e;
        } catch (NoSuchElementException e) {
            write(action, login, AuditOutcome.REFUSED, cohort, reading, "unknown");
            throw e;
        } catch (IllegalArgumentException e) {
            write(action, login, AuditOutcome.REFUSED, cohort, reading, "argument");
            throw e;
        } catch (EngineException e) {
            write(
                    action,
                    login,
                    AuditOutcome.FAILED,
                    cohort,
                    reading,
                    e.reason().name());
            throw e;
        }
    }

    private void write(
            AuditAction action, String login, AuditOutcome outcome, UUID cohort, Reading reading, String reason) {
        audit.add(line(login, action, outcome)
                .with(Map.of("cohort", cohort.toString(), "reading", reading.name(), "reason", reason)));
    }

    private AuditLine line(String login, AuditAction action, AuditOutcome outcome) {
        return AuditLine.of(login, action, outcome).from(address.get());
    }
}
