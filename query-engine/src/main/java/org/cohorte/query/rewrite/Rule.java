package org.cohorte.query.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;

/**
 * Replaces one group by a node of the same meaning, in its place: excluded or not, under its links. A rule looks at the group and
 * its children, and never further up.
 */
public sealed interface Rule
        permits NameTheRule, FlattenGroups, UnwrapSingles, DropTruisms, DropDuplicates, MergeCodes, OrderByCost {

    /** The rules in the order in which they are tried: each makes work for those after it. */
    static List<Rule> inOrder() {
        return List.of(
                new NameTheRule(),
                new DropTruisms(),
                new UnwrapSingles(),
                new FlattenGroups(),
                new DropDuplicates(),
                new MergeCodes(),
                new OrderByCost());
    }

    /** What the plan calls it. */
    default String name() {
        String simple = getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /**
     * The group rewritten; empty where the rule does not fire.
     *
     * @param linked ids of criteria that links name: these stay the criteria they are
     */
    Optional<Node> rewrite(Group group, Set<String> linked);
}
