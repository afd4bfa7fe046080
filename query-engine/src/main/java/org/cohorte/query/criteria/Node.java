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

    /** The same condition under another id and name, excluded or not; children keep their ids. */
    Node as(String newId, Optional<String> newName, boolean excluded);
}
