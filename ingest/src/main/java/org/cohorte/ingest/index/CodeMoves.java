package org.cohorte.ingest.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Codes whose ancestors are others than those that the index holds, and what becomes of the lists of codes and ancestors
 * that documents bear. Codes are written {@code system|code}.
 */
final class CodeMoves {

    private final Map<String, Set<String>> before;
    private final Function<String, List<String>> after;
    private final Set<String> moved;

    /**
     * Moves.
     *
     * @param before ancestors, in the index, of each code of the systems that change
     * @param after  a code of these systems and its ancestors from now on
     */
    CodeMoves(Map<String, Set<String>> before, Function<String, List<String>> after) {
        this.before = before;
        this.after = after;
        this.moved = before.entrySet().stream()
                .filter(code -> !ancestors(code.getKey()).equals(code.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> ancestors(String token) {
        Set<String> ancestors = new HashSet<>(after.apply(token));
        ancestors.remove(token);
        return ancestors;
    }

    /** Codes that have other ancestors now. */
    Set<String> moved() {
        return moved;
    }

    /**
     * A list of codes with their ancestors, as it should be. A code that stands above another of the list is taken for its
     * ancestor, unless it is the main one.
     *
     * @param main code that the document bears first
     * @return empty when nothing of it moved
     */
    Optional<Set<String>> resolved(Collection<String> tokens, Optional<String> main) {
        if (tokens.stream().noneMatch(moved::contains)) {
            return Optional.empty();
        }
        Set<String> derived = new HashSet<>();
        tokens.forEach(token -> derived.addAll(before.getOrDefault(token, Set.of())));
        main.ifPresent(derived::remove);
        Set<String> resolved = new LinkedHashSet<>();
        for (String token : tokens) {
            if (!derived.contains(token)) {
                resolved.addAll(before.containsKey(token) ? after.apply(token) : List.of(token));
            }
        }
        return Optional.of(resolved);
    }
}
