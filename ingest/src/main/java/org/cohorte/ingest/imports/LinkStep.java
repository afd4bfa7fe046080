package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cohorte.ingest.imports.LinkCheck.Edge;
import org.cohorte.ingest.model.PatientLink;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Merge;
import org.cohorte.registry.identity.Merges;
import org.cohorte.registry.identity.Merges.Said;
import org.jspecify.annotations.Nullable;

/**
 * Turns what patient records say of each other into merges. A record that comes without a link that it had takes it back, unless
 * the other one still says so. Memory: a bit for each record, and what those with links say.
 */
final class LinkStep {

    private final Identities identities;
    private final Merges merges;
    private final Tally tally;
    private final BitSet heard = new BitSet();
    private final Map<Integer, Saying> saying = new TreeMap<>();

    LinkStep(Identities identities, Merges merges, Tally tally) {
        this.identities = identities;
        this.merges = merges;
        this.tally = tally;
    }

    /** What one record says. */
    private record Saying(int record, String type, Line line, List<PatientLink> links) {}

    /**
     * Takes what a record says now; of several versions, call it last with the one that counts.
     *
     * @return whether the record was heard before
     */
    boolean hear(int record, Read<SourcePatient> read) {
        boolean before = heard.get(record);
        heard.set(record);
        List<PatientLink> links = read.value().links();
        if (links.isEmpty()) {
            saying.remove(record);
        } else {
            // Without the bytes of the line: it may be long.
            Line place = new Line(read.line().file(), read.line().number(), new byte[0]);
            saying.put(record, new Saying(record, read.type(), place, links));
        }
        return before;
    }

    static String lost(Line line) {
        return line + " links a patient record to one that is not in the source";
    }

    /** Writes down what is to be merged, and what no longer. */
    void settle() {
        LinkCheck<Integer> check = new LinkCheck<>(tally);
        edges(check).forEach(check::add);
        Set<Integer> ends = new HashSet<>();
        List<Edge<Integer>> wished = check.followed(Map.of());
        wished.forEach(edge -> ends.add(edge.kept()));
        Standing standing = new Standing(wished);
        merges.each(standing::look);
        LinkCheck<Integer> again = new LinkCheck<>(tally);
        standing.wished.values().forEach(again::add);
        Map<Integer, Integer> before = ends.isEmpty() ? new HashMap<>() : new HashMap<>(merges.chains(ends));
        standing.takenBack.forEach(before::remove);
        List<Said> said = new ArrayList<>(standing.fewer);
        again.followed(before).forEach(edge -> said.add(said(edge)));
        merges.unsay(standing.takenBack);
        merges.say(said);
    }

    private Said said(Edge<Integer> edge) {
        Merge merge = Merge.wished(edge.given(), edge.kept());
        return new Said(merge, edge.byGiven(), edge.byKept());
    }

    /** In the order of the lines. */
    private List<Edge<Integer>> edges(LinkCheck<Integer> check) {
        Set<String> names = new HashSet<>();
        saying.values().forEach(one -> one.links().forEach(link -> names.add(link.other())));
        Map<String, KnownPatient> known = PatientStep.find(identities, names);
        List<Edge<Integer>> edges = new ArrayList<>();
        for (Saying one : saying.values()) {
            for (PatientLink link : one.links()) {
                KnownPatient other = known.get(link.other());
                if (other == null) {
                    Edge<Integer> lost = new Edge<>(one.record(), one.record(), one.type(), one.line(), true, true);
                    check.refuse(lost, lost(one.line()));
                } else if (link.givesUp()) {
                    edges.add(new Edge<>(one.record(), other.record(), one.type(), one.line(), true, false));
                } else {
                    edges.add(new Edge<>(other.record(), one.record(), one.type(), one.line(), false, true));
                }
            }
        }
        edges.sort(
                Comparator.<Edge<Integer>, String>comparing(edge -> edge.line().file())
                        .thenComparingLong(edge -> edge.line().number()));
        return edges;
    }

    /** What is wished, held against what stands. */
    private final class Standing {

        private final Map<Integer, Edge<Integer>> wished = new TreeMap<>();
        private final List<Integer> takenBack = new ArrayList<>();
        private final List<Said> fewer = new ArrayList<>();

        Standing(List<Edge<Integer>> edges) {
            edges.forEach(edge -> wished.put(edge.given(), edge));
        }

        void look(Said said) {
            Merge merge = said.merge();
            Edge<Integer> edge = wished.get(merge.givenUp());
            boolean same = edge != null && edge.kept() == merge.kept();
            if (merge.byHand()) {
                byHand(merge, edge, same);
                return;
            }
            boolean byGiven = said.byGiven() && !heard.get(merge.givenUp());
            boolean byKept = said.byKept() && !heard.get(merge.kept());
            if (edge != null && same) {
                Edge<Integer> all = new Edge<>(
                        edge.given(),
                        edge.kept(),
                        edge.type(),
                        edge.line(),
                        edge.byGiven() || byGiven,
                        edge.byKept() || byKept);
                wished.put(merge.givenUp(), all);
            } else if (edge == null && !byGiven && !byKept) {
                takenBack.add(merge.givenUp());
            } else if (edge == null && (byGiven != said.byGiven() || byKept != said.byKept())) {
                fewer.add(new Said(merge, byGiven, byKept));
            }
        }

        /** What was decided here stands; a source that says it too is of one mind. */
        private void byHand(Merge merge, @Nullable Edge<Integer> edge, boolean same) {
            boolean apart = !merge.state().isWanted();
            if (edge == null || (apart && !same)) {
                return;
            }
            wished.remove(merge.givenUp());
            if (apart) {
                new LinkCheck<Integer>(tally)
                        .refuse(edge, edge.line() + " links two records that were taken apart here");
            } else if (!same) {
                new LinkCheck<Integer>(tally)
                        .refuse(edge, edge.line() + " gives up a record that was merged with another one here");
            }
        }
    }
}
