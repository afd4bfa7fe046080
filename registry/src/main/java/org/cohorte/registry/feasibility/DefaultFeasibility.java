package org.cohorte.registry.feasibility;

import static org.cohorte.registry.audit.AuditAction.COUNT;
import static org.cohorte.registry.audit.AuditAction.MEMBERS;
import static org.cohorte.registry.audit.AuditAction.PROBING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.disclosure.Disclosure;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.registry.setting.Settings;

/**
 * Counts within the scope of the moment and writes one line of audit for each answer, refusal and failure. An answer whose
 * line cannot be written is not given.
 */
public final class DefaultFeasibility implements Feasibility {

    private final CohortEngine engine;
    private final Scopes scopes;
    private final RequestCheck check;
    private final Identities identities;
    private final AuditLog audit;
    private final Settings settings;
    private final Supplier<Optional<String>> address;
    private final Probing probing;
    private final Pause pause;

    /**
     * Counts with this engine.
     *
     * @param check    holds requests against what the user may name
     * @param settings hold the disclosure rule
     * @param address  where the caller of this moment is
     * @param probing  what was asked lately
     * @param pause    how answers are held back
     */
    public DefaultFeasibility(
            CohortEngine engine,
            Scopes scopes,
            RequestCheck check,
            Identities identities,
            AuditLog audit,
            Settings settings,
            Supplier<Optional<String>> address,
            Probing probing,
            Pause pause) {
        this.engine = engine;
        this.scopes = scopes;
        this.check = check;
        this.identities = identities;
        this.audit = audit;
        this.settings = settings;
        this.address = address;
        this.probing = probing;
        this.pause = pause;
    }

    @Override
    public CountAnswer count(Request request, String login) {
        Scope counting = scopes.of(login, Reading.COUNTS);
        Whole whole = audited(COUNT, login, counting, () -> check.whole(request, login));
        Scope scope = scope(whole.request(), login, counting);
        return audited(COUNT, login, scope, () -> {
            RequestCheck.Checked checked = check.check(whole, login, counting, scope);
            CountAnswer exact = whole.told(checked.ask((asked, sets) -> engine.count(asked, scope, sets))
                    .withLists(checked.matches()));
            CountAnswer shown = scope.reading() == Reading.COUNTS
                    ? Disclosure.from(settings).apply(exact)
                    : exact;
            Duration held = watch(checked.request(), shown, login, scope);
            audit.add(line(COUNT, login, scope, AuditOutcome.DONE)
                    .about(shown.fingerprint(), figure(shown.total()))
                    .with(checked.trace()));
            pause.take(held);
            return shown;
        });
    }

    /** Its sizes are figures: it leaves the trace of a count. */
    @Override
    public Plan plan(Request request, String login) {
        Scope counting = scopes.of(login, Reading.COUNTS);
        Whole whole = audited(COUNT, login, counting, () -> check.whole(request, login));
        Scope scope = scope(whole.request(), login, counting);
        return audited(COUNT, login, scope, () -> {
            RequestCheck.Checked checked = check.check(whole, login, counting, scope);
            Plan plan = checked.ask((asked, sets) -> engine.plan(asked, scope, sets));
            OptionalLong total = plan.parts().getLast().figures().stream()
                    .mapToLong(Plan.Figures::patients)
                    .findFirst();
            audit.add(line(COUNT, login, scope, AuditOutcome.DONE)
                    .about(plan.fingerprint(), total)
                    .with(checked.trace()));
            return plan;
        });
    }

    /**
     * How long an answer must wait; whoever reads lines has nothing to find out by probing. Auditors are told where a series
     * becomes one, and of each answer that is not given.
     */
    private Duration watch(Request request, CountAnswer shown, String login, Scope scope) {
        if (shown.masking().isEmpty()) {
            return Duration.ZERO;
        }
        Probing.Verdict verdict =
                probing.look(login, request, shown, shown.masking().get());
        if (verdict.stopped()) {
            throw new ProbingException();
        }
        if (verdict.begins()) {
            audit.add(line(PROBING, login, scope, AuditOutcome.DONE)
                    .with(Map.of("what", "SLOWED", "near", Integer.toString(verdict.near()))));
        }
        return verdict.pause();
    }

    /**
     * The highest reading at which nothing is lost: where the account reads lines on every unit that it counts, or on every
     * unit that was chosen. Otherwise some of the patients are outside its line data, and all that it counts is counted
     * through the disclosure rule. A list of identifiers is never counted through it, since it could single people out: the
     * count keeps to where lines are read.
     */
    private Scope scope(Request request, String login, Scope counting) {
        return scopes.readings(login).stream()
                .filter(reading -> reading != Reading.COUNTS)
                .map(reading -> scopes.of(login, reading))
                .filter(scope -> scope.asLargeAs(counting) || check.inside(request, scope))
                .findFirst()
                .orElseGet(() -> NamedPatients.hasLists(request) ? scopes.of(login, Reading.PSEUDONYMISED) : counting);
    }

    /**
     * {@inheritDoc}
     *
     * @throws SecurityException when the reading of the account is not nominative
     */
    @Override
    public Stream<String> members(Request request, String login) {
        Scope scope = scopes.of(login);
        return audited(MEMBERS, login, scope, () -> {
            if (scope.reading() != Reading.NOMINATIVE) {
                throw new SecurityException("Source identifiers are for accounts that read identities");
            }
            RequestCheck.Checked checked = check.check(request, login, scope);
            audit.add(line(MEMBERS, login, scope, AuditOutcome.STARTED));
            PatientSet found = checked.ask((asked, sets) -> engine.patients(asked, scope, sets));
            return identified(found.numbers().boxed(), login, scope);
        });
    }

    /** The line of the end tells how many were read, which may be fewer than there are. */
    private Stream<String> identified(Stream<Integer> numbers, String login, Scope scope) {
        AtomicLong read = new AtomicLong();
        return MemberPages.of(numbers, page -> identities.keys(page, scope))
                .peek(sourceId -> read.incrementAndGet())
                .onClose(() -> {
                    numbers.close();
                    audit.add(line(MEMBERS, login, scope, AuditOutcome.DONE)
                            .with(Map.of("read", Long.toString(read.get()))));
                });
    }

    private <T> T audited(AuditAction action, String login, Scope scope, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProbingException e) {
            audit.add(line(PROBING, login, scope, AuditOutcome.REFUSED).with(Map.of("what", "STOPPED")));
            throw e;
        } catch (InvalidRequestException e) {
            audit.add(line(action, login, scope, AuditOutcome.REFUSED).with(Map.of("problems", RequestCheck.codes(e))));
            throw e;
        } catch (SecurityException e) {
            audit.add(line(action, login, scope, AuditOutcome.REFUSED)
                    .with(Map.of("reading", scope.reading().name())));
            throw e;
        } catch (EngineException e) {
            auditFailure(line(action, login, scope, AuditOutcome.FAILED)
                    .with(Map.of("reason", e.reason().name())));
            throw e;
        }
    }

    /** Also when whoever asked has gone: an interrupted thread can write nothing to the database. */
    private void auditFailure(AuditLine line) {
        boolean interrupted = Thread.interrupted();
        try {
            audit.add(line);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private AuditLine line(AuditAction action, String login, Scope scope, AuditOutcome outcome) {
        List<String> seen = scope.wholeHospital()
                ? List.of("hospital")
                : scope.units().stream().sorted().toList();
        return AuditLine.of(login, action, outcome).on(seen).from(address.get());
    }

    private static OptionalLong figure(long total) {
        return Masking.isHidden(total) ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
