package org.cohorte.export.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;

/** Writes the steps of exports into the audit: never a name, a purpose or anything else in people's words. */
final class ExportTrace {

    private final AuditLog audit;

    ExportTrace(AuditLog audit) {
        this.audit = audit;
    }

    /** An order that is taken. */
    void asked(String login, UUID export, ExportOrder order, Cohort cohort, Scope scope, Optional<String> address) {
        audit.add(line(login, AuditAction.EXPORT, AuditOutcome.STARTED, "asked", order(export, order))
                .on(units(scope))
                .from(address)
                .about(cohort.fingerprint(), OptionalLong.empty()));
    }

    /** An order that is not. */
    void refused(String login, UUID cohort, String reason, Optional<String> address) {
        audit.add(line(
                        login,
                        AuditAction.EXPORT,
                        AuditOutcome.REFUSED,
                        "asked",
                        Map.of("cohort", cohort.toString(), "reason", reason))
                .from(address));
    }

    /** A step of the work, which nobody watches. */
    void step(String login, UUID export, AuditOutcome outcome, String step, Map<String, String> details) {
        audit.add(line(login, AuditAction.EXPORT, outcome, step, with(details, "export", export.toString())));
    }

    /** The owner cancels. */
    void cancelled(String login, UUID export, Optional<String> address) {
        audit.add(line(login, AuditAction.EXPORT, AuditOutcome.DONE, "cancelled", Map.of("export", export.toString()))
                .from(address));
    }

    /** The file leaves, or does not. */
    void download(String login, UUID export, AuditOutcome outcome, Optional<Scope> scope, Optional<String> address) {
        audit.add(line(login, AuditAction.DOWNLOAD, outcome, "download", Map.of("export", export.toString()))
                .on(scope.map(ExportTrace::units).orElse(List.of()))
                .from(address));
    }

    private static AuditLine line(
            String login, AuditAction action, AuditOutcome outcome, String step, Map<String, String> details) {
        return AuditLine.of(login, action, outcome).with(with(details, "step", step));
    }

    private static Map<String, String> order(UUID export, ExportOrder order) {
        return Map.of(
                "export",
                export.toString(),
                "cohort",
                order.cohort().toString(),
                "reading",
                order.reading().name(),
                "tables",
                String.join(
                        " ",
                        order.tables().keySet().stream()
                                .sorted()
                                .map(Enum::name)
                                .toList()));
    }

    private static Map<String, String> with(Map<String, String> details, String name, String value) {
        Map<String, String> more = new HashMap<>(details);
        more.put(name, value);
        return more;
    }

    private static List<String> units(Scope scope) {
        return scope.wholeHospital()
                ? List.of("hospital")
                : scope.units().stream().sorted().toList();
    }
}
