package org.cohorte.export.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.PatientName;

/** Finds the people of some rows, as far as the scope goes; who they are, for nominative scopes alone. */
final class People {

    private final ClinicalLines lines;
    private final Identities identities;
    private final Scope scope;

    People(ClinicalLines lines, Identities identities, Scope scope) {
        this.lines = lines;
        this.identities = identities;
        this.scope = scope;
    }

    /** Those of these patients that the scope covers, by number. */
    Map<Integer, Person> of(Collection<Integer> numbers) {
        Map<Integer, Person> people = new HashMap<>();
        List<Integer> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += ClinicalLines.PAGE) {
            people.putAll(page(all.subList(from, Math.min(all.size(), from + ClinicalLines.PAGE))));
        }
        return people;
    }

    private Map<Integer, Person> page(List<Integer> numbers) {
        Map<Integer, PatientLine> found = lines.patients(numbers, scope);
        Map<Integer, PatientName> names = nominative() ? identities.names(found.keySet(), scope) : Map.of();
        Map<Integer, Person> people = new HashMap<>();
        found.forEach((number, line) -> people.put(number, new Person(line, Optional.ofNullable(names.get(number)))));
        return people;
    }

    /** How the hospital calls the stays of these lines. */
    Map<Integer, String> stays(Collection<Line.Common> commons) {
        if (!nominative()) {
            return Map.of();
        }
        return identities.stayKeys(
                commons.stream()
                        .flatMap(common -> common.stay().stream().boxed())
                        .distinct()
                        .toList(),
                scope);
    }

    private boolean nominative() {
        return scope.reading() == Reading.NOMINATIVE;
    }
}
