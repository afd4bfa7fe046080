package org.cohorte.registry.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
     * @param displayName the role, in French
     * @param reading     what it may read; empty when no patient at all
     * @param where       name of its perimeter; empty when none
     */
    public record DemoAccount(String login, String displayName, Optional<Reading> reading, Optional<String> where) {}

    /** An account and where its access is to be. */
    private record Persona(String login, String displayName, Optional<Reading> reading, Optional<Perimeter> where) {}

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
                    persona.where().flatMap(place -> persona.reading()),
                    persona.where().map(Perimeter::name)));
        }
        return created;
    }

    private List<Persona> personas() {
        Optional<Perimeter> root = perimeters.root();
        Optional<Perimeter> department = department();
        Optional<Perimeter> hospital = hospital(department).or(() -> root);
        return List.of(
                new Persona("clinicien", "Clinicien, faisabilité", Optional.of(Reading.COUNTS), root),
                new Persona(
                        "soignant", "Équipe de soins" + named(department), Optional.of(Reading.NOMINATIVE), department),
                new Persona(
                        "investigateur",
                        "Investigateur" + named(hospital),
                        Optional.of(Reading.PSEUDONYMISED),
                        hospital),
                new Persona("gestionnaire", "Gestionnaire de données", Optional.of(Reading.PSEUDONYMISED), root),
                new Persona("administrateur", "Administrateur des accès", Optional.empty(), Optional.empty()),
                new Persona("auditeur", "Auditeur", Optional.empty(), Optional.empty()),
                new Persona("exploitant", "Exploitant", Optional.empty(), Optional.empty()));
    }

    private static String named(Optional<Perimeter> perimeter) {
        return perimeter.map(place -> ", " + place.name()).orElse("");
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
        boolean current = scopes.accesses(persona.login()).stream().anyMatch(access -> isCurrent(access, now));
        if (current || persona.reading().isEmpty()) {
            return;
        }
        persona.where()
                .ifPresent(place -> accesses.grant(
                        persona.login(),
                        place.number(),
                        persona.reading().get(),
                        now,
                        Optional.of(now.plus(PERIOD)),
                        Optional.empty()));
    }

    private static boolean isCurrent(AccessLine access, Instant now) {
        return !access.start().isAfter(now)
                && access.end().map(end -> end.isAfter(now)).orElse(true);
    }
}
