package org.cohorte.registry.cohort;

import static org.cohorte.registry.schema.Tables.COHORT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.normal.Fingerprints;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Samples;
import org.cohorte.query.patients.Sampling;
import org.cohorte.query.patients.Stratum;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.units.Units;
import org.cohorte.registry.cohort.CohortDraft.Drawn;
import org.cohorte.registry.feasibility.RequestCheck;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Scopes;
import org.jooq.DSLContext;

/**
 * Cohorts in their table. A change and its line of audit are one transaction; what was refused is in the audit as well. The
 * engine answers before the transaction begins, so that no connection waits for it.
 */
public final class PostgresCohorts implements Cohorts {

    private static final Duration UNDO = Duration.ofDays(30);

    private final DSLContext database;
    private final CohortEngine engine;
    private final Scopes scopes;
    private final SavedRequests requests;
    private final RequestCheck check;
    private final CohortMembers members;
    private final CohortTrail trail;
    private final Clock clock;
    private final RequestJson json = new RequestJson();
    private final Fingerprints fingerprints = new Fingerprints(new Units());

    /**
     * Keeps cohorts with these connections.
     *
     * @param engine  finds the patients
     * @param check   holds requests against what their user may name
     * @param clock   tells when a cohort is made
     * @param address where the caller of this moment is
     */
    public PostgresCohorts(
            DSLContext database,
            CohortEngine engine,
            Scopes scopes,
            SavedRequests requests,
            RequestCheck check,
            Clock clock,
            Supplier<Optional<String>> address) {
        this.database = database;
        this.engine = engine;
        this.scopes = scopes;
        this.requests = requests;
        this.check = check;
        this.members = new CohortMembers(database);
        this.trail = new CohortTrail(database, address);
        this.clock = clock;
    }

    @Override
    public Cohort create(String login, UUID request, int version, String name) {
        Scope scope = scopes.of(login, Reading.PSEUDONYMISED);
        return trail.guard(login, "create", Map.of("request", request.toString()), () -> {
            refuseReadersOfFigures(scope);
            SavedRequest saved = requests.version(request, login, version)
                    .orElseThrow(() -> new NoSuchElementException("No such request"));
            String called = CohortTexts.name(name.isBlank() ? saved.name() : name);
            RequestCheck.Checked checked = check.check(json.read(saved.json()), login, scope);
            IndexState state = engine.state();
            PatientSet found = checked.ask((asked, sets) -> engine.patients(asked, scope, sets));
            return keep(
                    login,
                    "create",
                    scope,
                    new CohortDraft(
                            called,
                            request,
                            version,
                            saved.name(),
                            fingerprints.of(checked.request()),
                            state,
                            found,
                            Optional.empty()));
        });
    }

    @Override
    public Cohort sample(String login, UUID cohort, Sampling sampling, String name) {
        Scope scope = scopes.of(login, Reading.PSEUDONYMISED);
        return trail.guard(login, "sample", Map.of("cohort", cohort.toString()), () -> {
            refuseReadersOfFigures(scope);
            Cohort source = find(login, cohort).orElseThrow(CohortRows::unknown);
            if (source.sample().isPresent()) {
                throw new CohortException("sampleOfSample", Map.of());
            }
            String called = CohortTexts.name(name.isBlank() ? source.name() : name);
            IndexState state = engine.state();
            PatientSet drawn = draw(engine.within(members(login, cohort), scope), sampling, scope);
            return keep(
                    login,
                    "sample",
                    scope,
                    new CohortDraft(
                            called,
                            source.request(),
                            source.requestVersion(),
                            source.requestName(),
                            source.fingerprint(),
                            state,
                            drawn,
                            Optional.of(new Drawn(cohort, sampling))));
        });
    }

    private PatientSet draw(PatientSet visible, Sampling sampling, Scope scope) {
        if (visible.isEmpty()) {
            throw new CohortException("sampleEmpty", Map.of());
        }
        int wanted = sampling.count().orElse(0);
        if (wanted > visible.size()) {
            throw new CohortException(
                    "sampleTooLarge",
                    Map.of("wanted", String.valueOf(wanted), "available", String.valueOf(visible.size())));
        }
        List<Stratum> strata = sampling.stratified() ? engine.strata(visible, scope) : List.of();
        return Samples.draw(visible, sampling, strata);
    }

    private static void refuseReadersOfFigures(Scope scope) {
        boolean nobody = !scope.wholeHospital() && scope.units().isEmpty();
        if (nobody || scope.reading() == Reading.COUNTS) {
            throw new SecurityException("A cohort is for accounts that read lines");
        }
    }

    private Cohort keep(String login, String what, Scope scope, CohortDraft draft) {
        return database.transactionResult(transaction -> {
            CohortRows rows = new CohortRows(transaction.dsl(), login);
            draft.drawn().map(Drawn::source).ifPresent(rows::locked);
            Cohort kept = rows.existing(rows.insert(draft, now()));
            trail.done(transaction.dsl(), login, what, kept, scope);
            return kept;
        });
    }

    @Override
    public Optional<Cohort> find(String login, UUID id) {
        return new CohortRows(database, login).find(id);
    }

    @Override
    public List<Cohort> list(String login) {
        return new CohortRows(database, login).list();
    }

    @Override
    public Cohort rename(String login, UUID id, String name) {
        return change(login, id, "rename", rows -> {
            String called = CohortTexts.name(name);
            rows.set(rows.locked(id).id(), COHORT.NAME, called);
            return rows.existing(id);
        });
    }

    @Override
    public Cohort describe(String login, UUID id, String description) {
        return change(login, id, "describe", rows -> {
            String text = CohortTexts.description(description);
            rows.set(rows.locked(id).id(), COHORT.DESCRIPTION, text);
            return rows.existing(id);
        });
    }

    @Override
    public Cohort favourite(String login, UUID id, boolean favourite) {
        return change(login, id, favourite ? "favourite" : "ordinary", rows -> {
            rows.set(rows.locked(id).id(), COHORT.FAVOURITE, favourite);
            return rows.existing(id);
        });
    }

    @Override
    public void delete(String login, UUID id) {
        change(login, id, "delete", rows -> {
            Cohort deleted = rows.locked(id);
            rows.delete(id, now(), now().minus(UNDO));
            return deleted;
        });
    }

    @Override
    public void restore(String login, UUID id) {
        change(login, id, "restore", rows -> {
            rows.restore(id, now().minus(UNDO));
            return rows.existing(id);
        });
    }

    private Cohort change(String login, UUID id, String what, Function<CohortRows, Cohort> change) {
        return trail.guard(
                login,
                what,
                Map.of("cohort", id.toString()),
                () -> database.transactionResult(transaction -> {
                    Cohort changed = change.apply(new CohortRows(transaction.dsl(), login));
                    trail.done(transaction.dsl(), login, what, changed);
                    return changed;
                }));
    }

    @Override
    public PatientSet members(String login, UUID id) {
        return members.find(login, id).orElseThrow(CohortRows::unknown);
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
