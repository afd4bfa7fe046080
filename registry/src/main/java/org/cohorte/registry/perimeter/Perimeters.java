package org.cohorte.registry.perimeter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.scope.Scope;

/** Reads the tree of the hospital, as far as a scope goes: what is outside it does not exist. */
public interface Perimeters {

    /** The root of the hospital, whether or not the scope covers it all; empty while nothing has been imported. */
    Optional<Perimeter> root();

    /** The highest perimeters of the scope: the root, or the units of the accesses. */
    List<Perimeter> tops(Scope scope);

    /** Right below, in the order of their names; empty when the scope does not cover the parent. */
    List<Perimeter> children(String number, Scope scope);

    /** By words of the name or by source identifier, accents and case aside; best first. */
    List<Perimeter> search(String text, int limit, Scope scope);

    /** The one with this number, when the scope covers it. */
    Optional<Perimeter> find(String number, Scope scope);

    /** Names by number, for figures that are already inside the scope. */
    Map<String, Perimeter> describe(Collection<String> numbers);
}
