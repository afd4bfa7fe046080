package org.cohorte.app.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditEntry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.audit.AuditReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit, for auditors. */
@RestController
class AuditController {

    private final AuditReading audit;

    AuditController(AuditReading audit) {
        this.audit = audit;
    }

    /**
     * A line.
     *
     * @param patients how many patients it is about; who they are is asked for by their key
     */
    record Entry(
            long id,
            Instant at,
            String login,
            String action,
            String outcome,
            List<String> units,
            Optional<String> fingerprint,
            Optional<Long> figure,
            Optional<String> address,
            Map<String, String> details,
            int patients) {

        static Entry of(AuditEntry entry) {
            AuditLine line = entry.line();
            return new Entry(
                    entry.id(),
                    entry.at(),
                    line.login(),
                    ApiNames.of(line.action()),
                    ApiNames.of(line.outcome()),
                    line.units(),
                    line.fingerprint(),
                    line.figure().stream().boxed().findFirst(),
                    line.address(),
                    line.details(),
                    line.patients().size());
        }
    }

    /** A page, the latest line first. */
    record Page(List<Entry> lines, Optional<Long> next) {}

    @GetMapping("/api/v1/audit")
    ResponseEntity<Page> search(
            @RequestParam Optional<String> login,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> outcome,
            @RequestParam Optional<Instant> since,
            @RequestParam Optional<Instant> until,
            @RequestParam Optional<String> patient,
            @RequestParam Optional<String> cohort,
            @RequestParam Optional<Long> cursor,
            @RequestParam Optional<Integer> limit,
            Caller caller) {
        AuditReading.Search wanted = new AuditReading.Search(
                Parameters.text(login, "login"),
                action.map(ApiNames.parameter(AuditAction.class, "action")),
                outcome.map(ApiNames.parameter(AuditOutcome.class, "outcome")),
                since,
                until,
                Parameters.text(patient, "patient"),
                Parameters.text(cohort, "cohort"));
        OptionalLong before = cursor.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        int rows = Parameters.limit(limit, Parameters.PAGE, AuditReading.MOST);
        AuditReading.Page page = audit.search(caller.login(), wanted, before, rows);
        return Answers.ok(new Page(
                page.entries().stream().map(Entry::of).toList(),
                page.next().stream().boxed().findFirst()));
    }
}
