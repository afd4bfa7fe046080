package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;

/**
 * Holds what records say of each other against itself: who says to be given up for themselves, for two others, or in a circle is
 * not followed, and the notes of the report say on which lines. What is followed depends on the order of the lines alone.
 *
 * @param <K> what tells a record from others
 */
final class LinkCheck<K> {

    private final Tally tally;
    private final Map<K, Edge<K>> edges = new LinkedHashMap<>();

    LinkCheck(Tally tally) {
        this.tally = tally;
    }

    /**
     * That a record is given up for another.
     *
     * @param line    where it is said first
     * @param byGiven whether the record that is given up says so
     * @param byKept  whether the other one does
     */
    record Edge<K>(K given, K kept, String type, Line line, boolean byGiven, boolean byKept) {

        Edge<K> and(Edge<K> other) {
            return new Edge<>(given, kept, type, line, byGiven || other.byGiven, byKept || other.byKept);
        }
    }

    /** Takes an edge; call it in the order of the lines. */
    void add(Edge<K> edge) {
        if (edge.given().equals(edge.kept())) {
            refuse(edge, edge.line() + " links a patient record to itself");
            return;
        }
        Edge<K> before = edges.putIfAbsent(edge.given(), edge);
        if (before == null) {
            return;
        }
        if (before.kept().equals(edge.kept())) {
            edges.put(edge.given(), before.and(edge));
        } else {
            refuse(edge, edge.line() + " gives a patient record up for another one than " + before.line() + " does");
        }
    }

    /** Says that a link is not followed. */
    void refuse(Edge<K> edge, String why) {
        tally.remark(edge.type(), Remark.LINK_NOT_FOLLOWED);
        tally.note(why + ": this link is not followed. Mend it in the source.");
    }

    /**
     * What can be followed.
     *
     * @param standing what records are given up for already, as far as it is not said anew
     */
    List<Edge<K>> followed(Map<K, K> standing) {
        for (Edge<K> edge : List.copyOf(edges.values())) {
            if (edges.containsKey(edge.given())) {
                refuseCircle(edge, standing);
            }
        }
        return List.copyOf(edges.values());
    }

    private void refuseCircle(Edge<K> first, Map<K, K> standing) {
        List<Edge<K>> said = new ArrayList<>();
        List<String> chain = new ArrayList<>();
        Set<K> met = new HashSet<>();
        K at = first.given();
        while (met.add(at)) {
            Edge<K> edge = edges.get(at);
            K next = edge == null ? standing.get(at) : edge.kept();
            if (next == null) {
                return;
            }
            if (edge == null) {
                chain.add("a merge of before");
            } else {
                said.add(edge);
                chain.add(edge.line().toString());
            }
            at = next;
        }
        if (!at.equals(first.given())) {
            return; // leads into a circle that is told of at one of its own
        }
        said.forEach(edge -> {
            edges.remove(edge.given());
            tally.remark(edge.type(), Remark.LINK_NOT_FOLLOWED);
        });
        tally.note("Links of patient records go round in a circle: "
                + chain.stream().collect(Collectors.joining(" → ")) + " → " + chain.getFirst()
                + ". None of these lines is followed. Mend them in the source.");
    }
}
