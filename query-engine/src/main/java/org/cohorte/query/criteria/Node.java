package org.cohorte.query.criteria;

import java.util.Optional;

/** A node of the criteria tree. */
public sealed interface Node permits Group, Criterion {

    /** Unique in the request. */
    String id();

    /** What the user calls it. */
    Optional<String> name();

    /** Whether the node stands for the patients of the population that do <em>not</em> match it. */
    boolean exclude();
}
