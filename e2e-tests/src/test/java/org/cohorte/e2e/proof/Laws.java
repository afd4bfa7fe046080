package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;

/** Laws that answers obey whatever the data: they need no second opinion. */
final class Laws {

    /** Whoever answers requests with patients. */
    interface Answerer {
        Set<String> members(Request request, Scope scope);
    }

    private final Answerer answerer;
    private final Scope scope;

    Laws(Answerer answerer, Scope scope) {
        this.answerer = answerer;
        this.scope = scope;
    }

    /** Checks all of them on the children of a request's root; links, which hold in all groups alone, are left out of it. */
    void hold(Request linked) {
        Request request = linked.withLinks(List.of(), List.of());
        deMorgan(request);
        numbersOfChildren(request);
        excludedTwice(request);
        orderOfChildren(request);
        scopeIsAnIntersection(linked);
    }

    /** A longer delay loses nobody; links lose nobody that their criteria do not lose; their order does not matter. */
    void holdForLinks(Request request) {
        Set<String> found = answerer.members(request, scope);
        assertThat(answerer.members(RandomLinks.widened(request), scope))
                .as("%s, with longer delays", request)
                .containsAll(found);
        assertThat(answerer.members(request.withLinks(List.of(), List.of()), scope))
                .as("%s, without links", request)
                .containsAll(found);
        assertThat(answerer.members(
                        request.withLinks(
                                request.links().reversed(), request.pins().reversed()),
                        scope))
                .as("%s, its links reversed", request)
                .isEqualTo(found);
    }

    /** Not (a and b …) = (not a) or (not b) …; not (a or b …) = (not a) and (not b) …. */
    private void deMorgan(Request request) {
        List<Node> children = request.root().children();
        if (!children.isEmpty()) {
            assertSame(
                    request, group(true, new Match.All(), children), group(false, new Match.Any(), inverted(children)));
            assertSame(
                    request, group(true, new Match.Any(), children), group(false, new Match.All(), inverted(children)));
        }
    }

    /** All is n of n, any is 1 of n, and what is neither below nor above k is k. */
    private void numbersOfChildren(Request request) {
        List<Node> children = request.root().children();
        int n = children.size();
        if (n == 0) {
            return;
        }
        assertSame(request, group(false, new Match.All(), children), group(false, new Match.AtLeast(n), children));
        assertSame(request, group(false, new Match.Any(), children), group(false, new Match.AtLeast(1), children));
        assertSame(request, group(true, new Match.Any(), children), group(false, new Match.AtMost(0), children));
        assertSame(request, group(false, new Match.Between(0, n), children), group(false, new Match.All(), List.of()));
        Set<String> together = new TreeSet<>();
        int sum = 0;
        for (int k = 0; k <= n; k++) {
            Set<String> exactly = members(request, group(false, new Match.Exactly(k), children));
            sum += exactly.size();
            together.addAll(exactly);
        }
        assertThat(together).hasSize(sum).isEqualTo(members(request, group(false, new Match.All(), List.of())));
    }

    /** Adding an exclusion a second time changes nothing. */
    private void excludedTwice(Request request) {
        for (Node child : request.root().children()) {
            Group once = group(false, new Match.All(), List.of(excluded(child, "x1")));
            Group twice = group(false, new Match.All(), List.of(excluded(child, "x1"), excluded(child, "x2")));
            assertSame(request, once, twice);
        }
    }

    private void orderOfChildren(Request request) {
        Group root = request.root();
        assertSame(request, root, root.withChildren(root.children().reversed()));
    }

    /** Asking in a scope, or for a population, is asking everywhere and keeping the patients of it. */
    private void scopeIsAnIntersection(Request request) {
        Scope everywhere = Scope.ofWholeHospital(scope.reading(), true);
        Request everybody = request.withPopulation(Population.everyone());
        Request onlyPopulation = new Request(request.population(), Group.all("root"), List.of());
        Set<String> expected = new TreeSet<>(answerer.members(everybody, everywhere));
        expected.retainAll(answerer.members(onlyPopulation, everywhere));
        expected.retainAll(answerer.members(Request.everyone(), scope));
        assertThat(answerer.members(request, scope)).isEqualTo(expected);
    }

    private void assertSame(Request request, Group one, Group other) {
        assertThat(members(request, one)).as("%s is %s", one, other).isEqualTo(members(request, other));
    }

    private Set<String> members(Request request, Group root) {
        return answerer.members(request.withRoot(root), scope);
    }

    private static Group group(boolean exclude, Match match, List<Node> children) {
        return new Group("root", Optional.empty(), exclude, match, children);
    }

    /** Each child turned into its contrary. */
    private static List<Node> inverted(List<Node> children) {
        List<Node> contraries = new ArrayList<>();
        children.forEach(child -> contraries.add(excluded(child, "not-" + contraries.size())));
        return contraries;
    }

    /** The contrary of a node, as a group of one, its identifiers all new. */
    private static Node excluded(Node node, String id) {
        return new Group(id, Optional.empty(), true, new Match.All(), List.of(Renamed.under(id, node)));
    }

    /** Scopes are sets too: two units together see what each of them sees. */
    static void unitsAddUp(Answerer answerer, Request request, Scope one, Scope other) {
        Set<String> units = new HashSet<>(one.units());
        units.addAll(other.units());
        Set<String> expected = new TreeSet<>(answerer.members(request, one));
        expected.addAll(answerer.members(request, other));
        Scope both = Scope.ofUnits(units, one.reading(), one.seesOpposed());
        assertThat(answerer.members(request, both)).isEqualTo(expected);
    }
}
