package org.cohorte.registry.demo;

import static org.cohorte.registry.rights.RoleCodes.ACCESS_MANAGER;
import static org.cohorte.registry.rights.RoleCodes.ADMINISTRATOR;
import static org.cohorte.registry.rights.RoleCodes.AUDITOR;
import static org.cohorte.registry.rights.RoleCodes.CARE_TEAM;
import static org.cohorte.registry.rights.RoleCodes.DATA_MANAGER;
import static org.cohorte.registry.rights.RoleCodes.FEASIBILITY;
import static org.cohorte.registry.rights.RoleCodes.INVESTIGATOR;
import static org.cohorte.registry.rights.RoleCodes.OPERATOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.account.AccountDirectory;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeter.Level;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.rights.AccessLine;
import org.cohorte.registry.rights.Accesses;
import org.cohorte.registry.rights.Scopes;

/** One account per persona of the product, with accesses on the tree that is there. */
public final class DemoAccounts {

    private static final Duration PERIOD = Duration.ofDays(365);
    private static final Set<String> EVERYWHERE = Set.of(ADMINISTRATOR, AUDITOR, OPERATOR);
    private static final String SHOWCASE = "néphrologie";
    private static final Scope EVERYTHING = Scope.ofWholeHospital(Reading.COUNTS, false);

    private final AccountDirectory accounts;
    private final Accesses accesses;
    private final Scopes scopes;
    private final Perimeters perimeters;
    private final Clock clock;

    /** Creates them through these services. */
    public DemoAccounts(
            AccountDirectory accounts, Accesses accesses, Scopes scopes, Perimeters perimeters, Clock clock) {
        this.accounts = accounts;
        this.accesses = accesses;
        this.scopes = scopes;
        this.perimeters = perimeters;
        this.clock = clock;
    }

    /**
     * An account to sign in with.
     *
     * @param login       what is typed
     * @param displayName an invented name, the same in every language: screens show it wherever people are named
     * @param roles       codes of its roles; none while there is no tree
     * @param where       name of the perimeter that it is about; empty when none
     */
    public record DemoAccount(String login, String displayName, List<String> roles, Optional<String> where) {

        public DemoAccount {
            roles = List.copyOf(roles);
        }
    }

    /** An account and where its accesses are to be. */
    private record Persona(String login, String displayName, List<String> roles, Optional<Perimeter> where) {}

    /**
     * Creates those that are missing, and renews their accesses when these have ended. Before the first import there is
     * no tree and they see nothing: call again after it.
     */
    public List<DemoAccount> ensure() {
        List<DemoAccount> created = new ArrayList<>();
        for (Persona persona : personas()) {
            accounts.put(persona.login(), persona.displayName());
            grant(persona);
            created.add(new DemoAccount(
                    persona.login(),
                    persona.displayName(),
                    persona.where().map(place -> persona.roles()).orElse(List.of()),
                    about(persona)));
        }
        return created;
    }

    private List<Persona> personas() {
        Optional<Perimeter> root = perimeters.root();
        Optional<Perimeter> department = department();
        Optional<Perimeter> hospital = hospital(department).or(() -> root);
        return List.of(
                new Persona("clinicien", "Claire Marchetti", List.of(FEASIBILITY), root),
                new Persona("soignant", "Paul Lenoir", List.of(CARE_TEAM), department),
                new Persona("investigateur", "Samia Aït-Kaci", List.of(INVESTIGATOR), hospital),
                new Persona("gestionnaire", "Anne Tessier", List.of(DATA_MANAGER, ACCESS_MANAGER), root),
                new Persona("administrateur", "Mathieu Delorme", List.of(ADMINISTRATOR), root),
                new Persona("auditeur", "Louise Ferrand", List.of(AUDITOR), root),
                new Persona("exploitant", "Hugo Besson", List.of(OPERATOR), root));
    }

    /** A role that holds everywhere is about no perimeter. */
    private static Optional<String> about(Persona persona) {
        return EVERYWHERE.containsAll(persona.roles())
                ? Optional.empty()
                : persona.where().map(Perimeter::name);
    }

    /** The department that the examples speak of, with its wards below it; or else the first department. */
    private Optional<Perimeter> department() {
        List<Perimeter> found = perimeters.search(SHOWCASE, 50, EVERYTHING);
        return found.stream()
                .filter(place -> place.level() == Level.DEPARTMENT)
                .findFirst()
                .or(() -> found.stream().filter(place -> !place.leaf()).findFirst())
                .or(() -> first(Level.DEPARTMENT))
                .or(() -> first(Level.UNIT));
    }

    private Optional<Perimeter> hospital(Optional<Perimeter> department) {
        Optional<Perimeter> place = department;
        while (place.isPresent() && place.get().level() != Level.HOSPITAL) {
            place = place.get().parent().flatMap(parent -> perimeters.find(parent, EVERYTHING));
        }
        return place.or(() -> first(Level.HOSPITAL));
    }

    private Optional<Perimeter> first(Level level) {
        Deque<Perimeter> toVisit = new ArrayDeque<>(perimeters.tops(EVERYTHING));
        while (!toVisit.isEmpty()) {
            Perimeter place = toVisit.removeFirst();
            if (place.level() == level) {
                return Optional.of(place);
            }
            toVisit.addAll(perimeters.children(place.number(), EVERYTHING));
        }
        return Optional.empty();
    }

    private void grant(Persona persona) {
        Instant now = clock.instant();
        Set<Optional<String>> current = scopes.accesses(persona.login()).stream()
                .filter(access -> access.currentAt(now))
                .map(AccessLine::roleCode)
                .collect(Collectors.toSet());
        persona.where()
                .ifPresent(place -> persona.roles().stream()
                        .filter(role -> !current.contains(Optional.of(role)))
                        .forEach(role -> accesses.grant(
                                persona.login(),
                                place.number(),
                                role,
                                now,
                                Optional.of(now.plus(PERIOD)),
                                Optional.empty())));
    }
}
