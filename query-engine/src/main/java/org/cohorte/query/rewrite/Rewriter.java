package org.cohorte.query.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;

/**
 * Applies the rules to every group, the inner ones first, until none fires. The rewritten request has the patients of the original;
 * its nodes are not the original's, so that figures of single nodes are those of the original tree.
 */
public final class Rewriter {

    private final List<Rule> rules;

    public Rewriter() {
        this(Rule.inOrder());
    }

    Rewriter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A request after its rules.
     *
     * @param applied names of the rules that fired and the groups where they did, in that order
     */
    public record Rewritten(Request request, List<Applied> applied) {

        public Rewritten {
            applied = List.copyOf(applied);
        }
    }

    /** One use of a rule. */
    public record Applied(String rule, String node) {}

    /** The request in its cheapest known form. */
    public Rewritten rewrite(Request request) {
        Set<String> linked = new HashSet<>();
        request.links().stream().map(Link::criteria).forEach(linked::addAll);
        List<Applied> applied = new ArrayList<>();
        Node root = rewritten(request.root(), linked, applied);
        Group group =
                root instanceof Group same ? same : Group.all(request.root().id(), root);
        return new Rewritten(request.withRoot(group), applied);
    }

    private Node rewritten(Node node, Set<String> linked, List<Applied> applied) {
        if (!(node instanceof Group group)) {
            return node;
        }
        Node now = group.withChildren(group.children().stream()
                .map(child -> rewritten(child, linked, applied))
                .toList());
        for (Optional<Node> next = fire(now, linked, applied); next.isPresent(); next = fire(now, linked, applied)) {
            now = next.get();
        }
        return now;
    }

    private Optional<Node> fire(Node node, Set<String> linked, List<Applied> applied) {
        if (!(node instanceof Group group)) {
            return Optional.empty();
        }
        for (Rule rule : rules) {
            Optional<Node> next = rule.rewrite(group, linked);
            if (next.isPresent()) {
                applied.add(new Applied(rule.name(), group.id()));
                return next;
            }
        }
        return Optional.empty();
    }
}
