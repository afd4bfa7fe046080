package org.cohorte.ui.builder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;
import org.junit.jupiter.api.Test;

class TreesTest {

    private final Request request = request(leaf("a"), Group.any("g", leaf("b"), leaf("c")), leaf("d"));

    @Test
    void nodes_are_numbered_in_reading_order() {
        assertThat(Trees.numbers(request))
                .containsEntry("a", "1")
                .containsEntry("g", "2")
                .containsEntry("c", "2.2")
                .containsEntry("d", "3")
                .doesNotContainKey("root");
    }

    @Test
    void a_node_moves_past_its_neighbour_into_a_group_and_out_of_it() {
        assertThat(shape(Trees.move(request, "d", -1))).isEqualTo("a g(b c d)");
        assertThat(shape(Trees.move(request, "a", 1))).isEqualTo("g(a b c) d");
        assertThat(shape(Trees.move(request, "b", -1))).isEqualTo("a b g(c) d");
        assertThat(shape(Trees.move(request, "c", 1))).isEqualTo("a g(b) c d");
        assertThat(shape(Trees.move(request, "b", 1))).isEqualTo("a g(c b) d");
    }

    @Test
    void a_node_at_the_edge_of_the_tree_stays() {
        assertThat(Trees.move(request, "a", -1)).isEqualTo(request);
        assertThat(Trees.move(request, "d", 1)).isEqualTo(request);
        assertThat(Trees.move(request, "root", 1)).isEqualTo(request);
    }

    @Test
    void a_node_dropped_on_a_group_goes_into_it_and_on_a_criterion_takes_its_place() {
        assertThat(shape(Trees.drop(request, "a", "g"))).isEqualTo("g(b c a) d");
        assertThat(shape(Trees.drop(request, "d", "a"))).isEqualTo("d a g(b c)");
        assertThat(shape(Trees.drop(request, "a", "d"))).isEqualTo("g(b c) d a");
        assertThat(shape(Trees.drop(request, "d", "b"))).isEqualTo("a g(d b c)");
    }

    @Test
    void a_group_is_never_dropped_into_itself() {
        assertThat(Trees.drop(request, "g", "b")).isEqualTo(request);
        assertThat(Trees.drop(request, "g", "g")).isEqualTo(request);
    }

    @Test
    void a_copy_stands_right_after_its_model_with_ids_of_its_own() {
        Request copied = Trees.duplicate(request, "g");
        assertThat(ids(copied)).doesNotHaveDuplicates().hasSize(ids(request).size() + 3);
        assertThat(copied.root().children().get(2)).isInstanceOf(Group.class);
    }

    @Test
    void a_copied_group_brings_the_links_and_pins_inside_it() {
        Request linked = request.withLinks(
                List.of(
                        new Link.WithoutBetween("b", "c", "b"),
                        new Link.SameStay("a", "b"),
                        new Link.SameDay("a", "d")),
                List.of(Pin.first("c", Pin.Per.STAY), Pin.last("d", Pin.Per.PATIENT)));
        Request copied = Trees.duplicate(linked, "g");
        Group copy = (Group) copied.root().children().get(2);
        String b = copy.children().get(0).id();
        String c = copy.children().get(1).id();
        assertThat(copied.links())
                .containsExactly(
                        linked.links().get(0),
                        linked.links().get(1),
                        linked.links().get(2),
                        new Link.WithoutBetween(b, c, b));
        assertThat(copied.pins())
                .containsExactly(linked.pins().get(0), linked.pins().get(1), Pin.first(c, Pin.Per.STAY));
        assertThat(Trees.duplicate(linked, "d").links()).isEqualTo(linked.links());
        assertThat(Trees.duplicate(linked, "d").pins()).isEqualTo(linked.pins());
    }

    @Test
    void dissolving_a_group_leaves_what_it_holds() {
        assertThat(shape(Trees.dissolve(request, "g"))).isEqualTo("a b c d");
        assertThat(Trees.dissolve(request, "a")).isEqualTo(request);
    }

    @Test
    void a_criterion_joins_before_the_exclusions_that_end_the_group() {
        Request ended = request(leaf("a"), Nodes.withExclude(leaf("x"), true), Nodes.withExclude(leaf("y"), true));
        assertThat(shape(Trees.join(ended, "root", leaf("n")))).isEqualTo("a n x y");
        assertThat(shape(Trees.join(request, "root", leaf("n")))).isEqualTo("a g(b c) d n");
    }

    @Test
    void no_walk_of_moves_drops_and_copies_loses_a_node_or_repeats_an_id() {
        long seed = 20261122;
        Random random = new Random(seed);
        Request walked = request;
        for (int step = 0; step < 2000; step++) {
            List<String> ids = ids(walked);
            String one = ids.get(random.nextInt(ids.size()));
            String other = ids.get(random.nextInt(ids.size()));
            Request before = walked;
            walked = switch (random.nextInt(ids.size() < 12 ? 4 : 3)) {
                case 0 -> Trees.move(walked, one, 1);
                case 1 -> Trees.move(walked, one, -1);
                case 2 -> Trees.drop(walked, one, other);
                default -> Trees.duplicate(walked, one);
            };
            assertThat(ids(walked))
                    .as("seed %s, step %s", seed, step)
                    .doesNotHaveDuplicates()
                    .containsAll(ids(before));
        }
    }

    private static Request request(Node... nodes) {
        return Request.everyone().withRoot(Group.all("root", nodes));
    }

    private static Node leaf(String id) {
        return Nodes.begin(Nodes.Kind.DIAGNOSIS, id, false, List.of(), "");
    }

    private static List<String> ids(Request request) {
        return new ArrayList<>(Trees.nodes(request.root()).map(Node::id).toList());
    }

    private static String shape(Request request) {
        return children(request.root());
    }

    private static String children(Group group) {
        return group.children().stream()
                .map(node -> node instanceof Group inner ? node.id() + "(" + children(inner) + ")" : node.id())
                .collect(Collectors.joining(" "));
    }
}
