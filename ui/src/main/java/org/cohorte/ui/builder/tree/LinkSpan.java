package org.cohorte.ui.builder.tree;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;

/**
 * Where the criteria of a link stand among the children of a group.
 *
 * @param bound  criteria of the link that stand in the group, at any depth
 * @param asked  criteria of the link
 * @param first  place of the first child that is one of them or holds one
 * @param last   place of the last one; -1 when there is none
 * @param direct whether those two children are criteria of the link themselves
 */
record LinkSpan(int bound, int asked, int first, int last, boolean direct) {

    /** Reads a link against a group; costs one walk of the group. */
    static LinkSpan in(Group group, Link link) {
        Set<String> ids = new HashSet<>(link.criteria());
        int[] held = IntStream.range(0, group.children().size())
                .filter(i -> count(group.children().get(i), ids) > 0)
                .toArray();
        int bound =
                group.children().stream().mapToInt(child -> count(child, ids)).sum();
        if (held.length == 0) {
            return new LinkSpan(bound, ids.size(), 0, -1, false);
        }
        int first = held[0];
        int last = held[held.length - 1];
        boolean direct = ids.contains(group.children().get(first).id())
                && ids.contains(group.children().get(last).id());
        return new LinkSpan(bound, ids.size(), first, last, direct);
    }

    /** Whether the group is the innermost that holds every criterion of the link. */
    boolean isOf() {
        return bound == asked && first < last;
    }

    /** Whether the link binds two rows that follow each other. */
    boolean joinsNeighbours() {
        return direct && last == first + 1 && asked == 2;
    }

    /** The innermost group that holds every criterion of a link; the root when some are gone. */
    static Group groupOf(Group root, Link link) {
        return root.children().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group -> count(group, link.criteria()) == new HashSet<>(link.criteria()).size())
                .findFirst()
                .map(group -> groupOf(group, link))
                .orElse(root);
    }

    private static int count(Node node, Collection<String> ids) {
        int own = ids.contains(node.id()) ? 1 : 0;
        return node instanceof Group group
                ? own
                        + group.children().stream()
                                .mapToInt(child -> count(child, ids))
                                .sum()
                : own;
    }
}
