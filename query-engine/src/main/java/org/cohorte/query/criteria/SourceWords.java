package org.cohorte.query.criteria;

import java.util.Objects;
import java.util.Set;

/**
 * Words of a criterion that are matched as the sources write them.
 *
 * @param member JSON member that holds them
 * @param values any of these; empty: any
 */
public record SourceWords(String member, Set<String> values) {

    public SourceWords {
        Objects.requireNonNull(member);
        values = Set.copyOf(values);
    }
}
