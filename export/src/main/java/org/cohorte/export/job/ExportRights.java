package org.cohorte.export.job;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Scopes;

/** What a user may export at this moment. Nothing is kept: each call reads the accesses anew. */
final class ExportRights {

    private final Scopes scopes;
    private final Perimeters perimeters;

    ExportRights(Scopes scopes, Perimeters perimeters) {
        this.scopes = scopes;
        this.perimeters = perimeters;
    }

    /** Readings that the user may export with, the highest first. */
    List<Reading> readings(String login) {
        Set<Right> rights = scopes.rights(login);
        Set<Reading> held = EnumSet.noneOf(Reading.class);
        held.addAll(scopes.readings(login));
        return Stream.of(Reading.NOMINATIVE, Reading.PSEUDONYMISED)
                .filter(reading -> rights.contains(right(reading)) && reads(held, reading))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Right right(Reading reading) {
        return reading == Reading.NOMINATIVE ? Right.EXPORT_NOMINATIVE : Right.EXPORT_PSEUDONYMISED;
    }

    /** Who reads identities reads without them as well. */
    private static boolean reads(Set<Reading> held, Reading wanted) {
        return held.stream().anyMatch(reading -> reading.compareTo(wanted) >= 0);
    }

    /** Where the user may export with this reading; empty: nowhere. */
    Optional<Scope> scope(String login, Reading reading) {
        return readings(login).contains(reading)
                ? Optional.of(scopes.of(login, reading)).filter(scope -> scope.reading() == reading)
                : Optional.empty();
    }

    /** As {@link #scope}. */
    Scope require(String login, Reading reading) {
        return scope(login, reading)
                .orElseThrow(() -> new SecurityException("This account may not export with this reading"));
    }

    /** Whether the user may still export all that was in a scope. */
    boolean stillCovers(String login, Scope before) {
        return scope(login, before.reading()).filter(now -> covers(now, before)).isPresent();
    }

    private boolean covers(Scope now, Scope before) {
        if (now.equals(before)) {
            return true;
        }
        boolean fewerOpposed = before.seesOpposed() && !now.seesOpposed();
        boolean lessThanAll = before.wholeHospital() && !now.wholeHospital();
        return !fewerOpposed
                && !lessThanAll
                && before.units().stream()
                        .allMatch(unit -> perimeters.find(unit, now).isPresent());
    }
}
