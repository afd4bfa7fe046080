package org.cohorte.solr.parsers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * In which order the links of a pattern are followed. Links that make no ring are decided from the leaves to the root, by
 * leaving in each criterion the events that have a partner in the next: no choice is ever taken back. Where links make rings, the
 * events of some criteria, the cut, are tried one after the other, and what remains makes none.
 *
 * @param cut    criteria whose events are tried
 * @param forest one arc for each other linked pair, leaves first; of each its {@code to} keeps what {@code from} supports
 */
record LinkPlan(List<Edge> edges, List<Integer> cut, List<Arc> forest) {

    /**
     * All links of two criteria.
     *
     * @param sharing a link by which partners share a number, if there is one
     */
    record Edge(int one, int other, List<EventLink> links, Optional<EventLink> sharing) {

        Edge(int one, int other, List<EventLink> links) {
            this(
                    one,
                    other,
                    List.copyOf(links),
                    links.stream().filter(EventLink::isEquivalence).findFirst());
        }

        Edge with(EventLink link) {
            List<EventLink> more = new ArrayList<>(links);
            more.add(link);
            return new Edge(one, other, more);
        }

        /**
         * Whether the partners of an event stand together, among the other criterion's events by the number shared and by day. What a
         * further link asks could fail for each of them.
         */
        boolean narrows() {
            return links.stream()
                            .filter(link -> !(link instanceof EventLink.Sequence))
                            .count()
                    == sharing.stream().count();
        }

        int beyond(int criterion) {
            return criterion == one ? other : one;
        }

        boolean touches(int criterion) {
            return criterion == one || criterion == other;
        }
    }

    /** The events of {@code to} that have a partner in {@code from} stay. */
    record Arc(Edge edge, int from, int to) {}

    static LinkPlan of(Pattern pattern) {
        List<Edge> edges = edges(pattern);
        List<Integer> cut = cut(edges, pattern.criteria().size());
        return new LinkPlan(edges, cut, forest(edges, cut, pattern.criteria().size()));
    }

    /**
     * Whether pairs of events are all that the links are about, and each criterion is linked, by one way, with each other: then any
     * criterion can be the root, and what hangs on it is followed from the leaves.
     */
    static boolean isTree(Pattern pattern) {
        LinkPlan plan = of(pattern);
        return plan.cut().isEmpty()
                && !pattern.isOfClock()
                && plan.edges().size() == pattern.criteria().size() - 1
                && pattern.criteria().stream().allMatch(part -> part.pin().isAny())
                && plan.edges().stream().allMatch(Edge::narrows);
    }

    /** One arc for each pair of linked criteria, leaves first, when the links make a tree. */
    static List<Arc> towards(int root, Pattern pattern) {
        List<Arc> fromRoot = new ArrayList<>();
        walk(root, edges(pattern), new boolean[pattern.criteria().size()], fromRoot);
        return fromRoot.reversed();
    }

    private static List<Edge> edges(Pattern pattern) {
        List<Edge> edges = new ArrayList<>();
        for (EventLink link : pattern.withoutImplied()) {
            Optional<Edge> known = edges.stream()
                    .filter(edge -> edge.touches(link.first()) && edge.touches(link.second()))
                    .findFirst();
            known.ifPresent(edges::remove);
            edges.add(known.map(edge -> edge.with(link))
                    .orElseGet(() -> new Edge(link.first(), link.second(), List.of(link))));
        }
        return edges;
    }

    /** Takes leaves away until none is left, then the criterion of most links, and so on. */
    private static List<Integer> cut(List<Edge> edges, int criteria) {
        List<Integer> cut = new ArrayList<>();
        List<Edge> left = new ArrayList<>(edges);
        while (!left.isEmpty()) {
            Optional<Edge> leaf = left.stream()
                    .filter(edge -> degree(left, edge.one()) == 1 || degree(left, edge.other()) == 1)
                    .findFirst();
            if (leaf.isPresent()) {
                left.remove(leaf.get());
            } else {
                int most = mostLinked(left, criteria);
                cut.add(most);
                left.removeIf(edge -> edge.touches(most));
            }
        }
        return cut;
    }

    private static int mostLinked(List<Edge> edges, int criteria) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < criteria; i++) {
            places.add(i);
        }
        return Collections.max(places, Comparator.comparingLong(place -> degree(edges, place)));
    }

    private static long degree(List<Edge> edges, int criterion) {
        return edges.stream().filter(edge -> edge.touches(criterion)).count();
    }

    private static List<Arc> forest(List<Edge> edges, List<Integer> cut, int criteria) {
        List<Edge> kept = edges.stream()
                .filter(edge -> cut.stream().noneMatch(edge::touches))
                .toList();
        List<Arc> fromRoots = new ArrayList<>();
        boolean[] seen = new boolean[criteria];
        for (int root = 0; root < criteria; root++) {
            if (!seen[root]) {
                walk(root, kept, seen, fromRoots);
            }
        }
        return fromRoots.reversed();
    }

    private static void walk(int root, List<Edge> edges, boolean[] seen, List<Arc> fromRoots) {
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        seen[root] = true;
        while (!open.isEmpty()) {
            int here = open.remove();
            for (Edge edge : edges) {
                int next = edge.beyond(here);
                if (edge.touches(here) && !seen[next]) {
                    seen[next] = true;
                    fromRoots.add(new Arc(edge, next, here));
                    open.add(next);
                }
            }
        }
    }
}
