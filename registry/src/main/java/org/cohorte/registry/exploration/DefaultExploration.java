package org.cohorte.registry.exploration;

import static org.cohorte.registry.audit.AuditAction.LIST;
import static org.cohorte.registry.audit.AuditAction.PATIENT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.query.lines.LinePage;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.cohort.CohortMembers;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientTable.Person;
import org.cohorte.registry.rights.Scopes;
import org.jooq.DSLContext;

/**
 * Looks through the scope of the moment: the index says which members are visible, PostgreSQL orders them and finds them by
 * identity, the index tells what it knows of a page. Rights are read anew at each call, so that an access that ended between
 * two pages ends the list.
 */
public final class DefaultExploration implements Exploration {

    private static final Set<Order> OF_IDENTITIES = Set.of(Order.NAME, Order.IPP, Order.BIRTH);

    private final PatientTable patients;
    private final Gazes gazes;
    private final ClinicalLines lines;
    private final ExplorationTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Looks with these parts.
     *
     * @param engine  tells who is visible
     * @param lines   reads records
     * @param clock   tells the moment
     * @param zone    the hospital's, which tells the day that ages are of
     * @param address where the caller of this moment is
     */
    public DefaultExploration(
            DSLContext database,
            CohortEngine engine,
            ClinicalLines lines,
            Scopes scopes,
            AuditLog audit,
            Clock clock,
            ZoneId zone,
            Supplier<Optional<String>> address) {
        this.patients = new PatientTable(database);
        this.gazes = new Gazes(engine, scopes, new CohortMembers(database));
        this.lines = lines;
        this.trail = new ExplorationTrail(audit, address);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Reading> readings(String login) {
        return gazes.readings(login);
    }

    @Override
    public boolean findsByIdentity(String login) {
        return gazes.findsByIdentity(login);
    }

    @Override
    public Sight sight(String login, UUID cohort, Reading reading) {
        return trail.guard(LIST, login, cohort, reading, () -> {
            Gaze gaze = gazes.of(login, cohort, reading);
            return new Sight(gaze.members().size(), gaze.visible().size());
        });
    }

    @Override
    public PatientList patients(String login, UUID cohort, PatientListQuery query) {
        return trail.guard(LIST, login, cohort, query.reading(), () -> {
            refuseBadPage(query.limit());
            refuseOrderOfIdentities(query);
            refuseSearchOfIdentities(login, query);
            Gaze gaze = gazes.of(login, cohort, query.reading());
            List<Person> page = patients.page(gaze.visible(), query, after(gaze, query), today());
            List<Person> shown = page.subList(0, Math.min(page.size(), query.limit()));
            List<PatientRow> rows = rows(shown, gaze.scope());
            long total = gaze.visible().size();
            long found = query.text().isBlank() ? total : patients.found(gaze.visible(), query.text(), query.reading());
            Optional<String> next = page.size() > shown.size()
                    ? Optional.of(new ListCursor(
                                    query.order(),
                                    query.ascending(),
                                    shown.getLast().number())
                            .text())
                    : Optional.empty();
            trail.page(
                    gaze,
                    "PATIENT",
                    rows.stream().map(row -> row.line().number()).toList(),
                    rows.size());
            return new PatientList(rows, total, found, next);
        });
    }

    @Override
    public Place place(String login, UUID cohort, Reading reading, String key) {
        return trail.guard(LIST, login, cohort, reading, () -> {
            Gaze gaze = gazes.of(login, cohort, reading);
            int number = number(gaze, key);
            Optional<Person> before = beside(gaze, number, false);
            Optional<Person> after = beside(gaze, number, true);
            List<Integer> shown = Stream.of(before, after)
                    .flatMap(Optional::stream)
                    .map(Person::number)
                    .toList();
            trail.page(gaze, "PATIENT", shown, shown.size());
            return new Place(
                    1 + patients.before(gaze.visible(), PatientListQuery.whole(reading, true), number, today()),
                    gaze.visible().size(),
                    before.map(Person::pseudonym),
                    after.map(Person::pseudonym));
        });
    }

    private Optional<Person> beside(Gaze gaze, int number, boolean after) {
        PatientListQuery list = PatientListQuery.whole(gaze.scope().reading(), after);
        return patients.page(gaze.visible(), list, OptionalInt.of(number), today()).stream()
                .findFirst();
    }

    private static void refuseBadPage(int limit) {
        if (limit < 1 || limit > ClinicalLines.PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + ClinicalLines.PAGE + " rows, not " + limit);
        }
    }

    private static void refuseOrderOfIdentities(PatientListQuery query) {
        if (query.reading() != Reading.NOMINATIVE && OF_IDENTITIES.contains(query.order())) {
            throw new SecurityException("This order is for accounts that read identities");
        }
    }

    private void refuseSearchOfIdentities(String login, PatientListQuery query) {
        if (query.reading() == Reading.NOMINATIVE && !query.text().isBlank() && !findsByIdentity(login)) {
            throw new SecurityException("Searching by name or identifier is for accounts that hold that right");
        }
    }

    /**
     * A cursor stands on a member of the cohort, also on one who has gone out of sight since, or on whom a member was given up
     * for.
     */
    private static OptionalInt after(Gaze gaze, PatientListQuery query) {
        if (query.cursor().isEmpty()) {
            return OptionalInt.empty();
        }
        ListCursor cursor = ListCursor.of(query.cursor().get(), query);
        if (!gaze.members().or(gaze.visible()).contains(cursor.number())) {
            throw ListCursor.foreign();
        }
        return OptionalInt.of(cursor.number());
    }

    /** A patient that the index lost sight of since the page was cut is not there. */
    private List<PatientRow> rows(Collection<Person> people, Scope scope) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<Integer, PatientLine> known =
                lines.patients(people.stream().map(Person::number).toList(), scope);
        return people.stream()
                .filter(person -> known.containsKey(person.number()))
                .map(person -> new PatientRow(person.pseudonym(), person.identity(), known.get(person.number())))
                .toList();
    }

    @Override
    public Lines lines(
            String login,
            UUID cohort,
            Reading reading,
            LineQuery query,
            LineOrder order,
            Optional<String> cursor,
            int limit) {
        return trail.guard(LIST, login, cohort, reading, () -> {
            refuseBadPage(limit);
            Gaze gaze = gazes.of(login, cohort, reading);
            LinePage page = lines.page(query, order, cursor, limit, gaze.visible(), gaze.scope());
            Map<Integer, PatientRow> people = people(page, gaze.scope());
            trail.page(
                    gaze,
                    query.kind().name(),
                    new TreeSet<>(people.keySet()),
                    page.lines().size());
            return new Lines(page, people);
        });
    }

    private Map<Integer, PatientRow> people(LinePage page, Scope scope) {
        Set<Integer> numbers = new TreeSet<>();
        page.lines().forEach(line -> numbers.add(line.common().patient()));
        Map<Integer, PatientRow> people = new LinkedHashMap<>();
        rows(numbers.isEmpty() ? List.of() : patients.people(numbers, scope.reading()), scope)
                .forEach(row -> people.put(row.line().number(), row));
        return people;
    }

    @Override
    public PatientRow patient(String login, UUID cohort, Reading reading, String key) {
        return trail.guard(PATIENT, login, cohort, reading, () -> {
            Gaze gaze = gazes.of(login, cohort, reading);
            int number = number(gaze, key);
            PatientRow row = rows(patients.people(List.of(number), reading), gaze.scope()).stream()
                    .findFirst()
                    .orElseThrow(DefaultExploration::unknownPatient);
            trail.patient(gaze, number);
            return row;
        });
    }

    @Override
    public Lines record(
            String login,
            UUID cohort,
            Reading reading,
            String key,
            LineQuery query,
            LineOrder order,
            Optional<String> cursor) {
        return trail.guard(PATIENT, login, cohort, reading, () -> {
            Gaze gaze = gazes.of(login, cohort, reading);
            LineQuery own = query.withPatient(number(gaze, key));
            LinePage page = lines.page(own, order, cursor, ClinicalLines.PAGE, gaze.visible(), gaze.scope());
            return new Lines(page, people(page, gaze.scope()));
        });
    }

    /** The same words for a key that is none, and for a patient outside the cohort or out of sight. */
    private int number(Gaze gaze, String key) {
        OptionalInt number = patients.number(key);
        if (number.isEmpty() || !gaze.visible().contains(number.getAsInt())) {
            throw unknownPatient();
        }
        return number.getAsInt();
    }

    private static NoSuchElementException unknownPatient() {
        return new NoSuchElementException("No such patient");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
