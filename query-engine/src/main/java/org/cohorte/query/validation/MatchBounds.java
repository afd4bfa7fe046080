package org.cohorte.query.validation;

import java.util.Map;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Some number of children satisfies the rule of a group, and not every number does. An empty group matches everyone. */
final class MatchBounds implements Rule {

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof Group group)) {
            return;
        }
        int size = group.children().size();
        switch (group.match()) {
            case Match.All all -> {}
            case Match.Any any -> {}
            case Match.AtLeast(int n) -> bounds(group, "match.n", n, Math.max(n, size), problems);
            case Match.AtMost(int n) -> bounds(group, "match.n", Math.min(0, n), n, problems);
            case Match.Exactly(int n) -> bounds(group, "match.n", n, n, problems);
            case Match.Between(int min, int max) -> bounds(group, "match.min", min, max, problems);
        }
    }

    private static void bounds(Group group, String member, int min, int max, Problems problems) {
        int size = group.children().size();
        Map<String, String> arguments =
                Map.of("children", String.valueOf(size), "min", String.valueOf(min), "max", String.valueOf(max));
        if (min < 0) {
            problems.error(
                    group.id(), member, ProblemCodes.NEGATIVE, Map.of("value", String.valueOf(min)), "is negative");
        } else if (min > max || (size > 0 && min > size)) {
            problems.error(
                    group.id(),
                    member,
                    ProblemCodes.IMPOSSIBLE_MATCH,
                    arguments,
                    "from " + min + " to " + max + " of " + size + " children cannot match");
        } else if (size > 0 && min == 0 && max >= size) {
            problems.warning(
                    group.id(), member, ProblemCodes.ALWAYS_TRUE, arguments, "every patient matches this group");
        }
    }
}
