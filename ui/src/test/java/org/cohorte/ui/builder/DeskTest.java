package org.cohorte.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.Desk.Panel;
import org.cohorte.ui.builder.model.LinkEdits;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.builder.model.Trees;
import org.junit.jupiter.api.Test;

class DeskTest {

    private int changes;
    private final Desk desk = new Desk(Request.everyone(), new Desk.Listener() {
        @Override
        public void requestChanged() {
            changes++;
        }

        @Override
        public void panelChanged() {}
    });

    @Test
    void what_is_added_is_shown_in_the_panel_and_can_be_undone() {
        desk.add("root", false, Kind.DIAGNOSIS, List.of(new Code("cim10", "E11")), "");
        assertThat(children()).hasSize(1);
        assertThat(desk.panel())
                .isEqualTo(new Panel.OfNode(children().getFirst().id()));
        desk.undo();
        assertThat(children()).isEmpty();
        assertThat(desk.panel()).isEqualTo(new Panel.Closed());
        desk.redo();
        assertThat(children()).hasSize(1);
        assertThat(changes).isEqualTo(3);
    }

    @Test
    void a_criterion_goes_before_the_exclusions_and_an_exclusion_after_them() {
        desk.add("root", true, Kind.PROCEDURE, List.of(), "");
        desk.add("root", false, Kind.DIAGNOSIS, List.of(), "");
        desk.add("root", true, Kind.DOCUMENT, List.of(), "tabac");
        assertThat(children().stream().map(Node::exclude)).containsExactly(false, true, true);
    }

    @Test
    void a_group_takes_over_the_exclusion_of_what_it_is_made_of() {
        desk.add("root", true, Kind.PROCEDURE, List.of(), "");
        desk.group(children().getFirst().id());
        assertThat(children().getFirst()).isInstanceOfSatisfying(Group.class, group -> {
            assertThat(group.exclude()).isTrue();
            assertThat(group.match()).isEqualTo(new Match.Any());
            assertThat(group.children().getFirst().exclude()).isFalse();
            assertThat(desk.panel()).isEqualTo(new Panel.Adding(group.id(), false));
        });
    }

    @Test
    void the_root_can_be_neither_excluded_nor_removed() {
        desk.toggleExclude("root");
        desk.remove("root");
        assertThat(desk.model().request()).isEqualTo(Request.everyone());
        assertThat(changes).isZero();
    }

    @Test
    void removing_the_node_of_the_panel_closes_it() {
        desk.add("root", false, Kind.STAY, List.of(), "");
        desk.remove(children().getFirst().id());
        assertThat(desk.panel()).isEqualTo(new Panel.Closed());
    }

    @Test
    void population_name_and_copy_are_changes_like_others() {
        desk.add("root", false, Kind.STAY, List.of(), "");
        String id = children().getFirst().id();
        desk.rename(id, Optional.of("Séjours récents"));
        desk.copy(id);
        desk.choosePopulation(new Population(List.of("12")));
        assertThat(children()).hasSize(2).allMatch(node -> node.name().isPresent());
        assertThat(desk.model().request().population().units()).containsExactly("12");
        desk.undo();
        desk.undo();
        desk.undo();
        assertThat(Trees.find(desk.model().request(), id).orElseThrow().name()).isEmpty();
    }

    @Test
    void links_go_with_the_criteria_they_name_and_come_back_with_them() {
        desk.add("root", false, Kind.DIAGNOSIS, List.of(), "");
        desk.add("root", false, Kind.STAY, List.of(), "");
        String first = children().getFirst().id();
        String second = children().getLast().id();
        Link link = new Link.SameStay(first, second);
        desk.changeLinks(LinkEdits.put(desk.model().request(), 0, link, List.of(Pin.first(first, Pin.Per.PATIENT))));
        Request linked = desk.model().request();
        assertThat(linked.links()).containsExactly(link);
        assertThat(linked.pins()).hasSize(1);
        desk.remove(second);
        assertThat(desk.model().request().links()).isEmpty();
        assertThat(desk.model().request().pins()).isEmpty();
        desk.undo();
        assertThat(desk.model().request()).isEqualTo(linked);
        desk.changeLinks(LinkEdits.put(linked, 0, new Link.SameDay(first, second), List.of()));
        assertThat(desk.model().request().links()).containsExactly(new Link.SameDay(first, second));
        assertThat(desk.model().request().pins()).isEmpty();
        desk.changeLinks(LinkEdits.remove(desk.model().request(), 0));
        assertThat(desk.model().request().links()).isEmpty();
    }

    private List<Node> children() {
        return desk.model().request().root().children();
    }
}
