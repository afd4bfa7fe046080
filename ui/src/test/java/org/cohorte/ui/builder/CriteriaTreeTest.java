package org.cohorte.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.FrenchEnglishWords;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.builder.tree.TreePane;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CriteriaTreeTest {

    private final Request request = Request.everyone()
            .withRoot(Group.all(
                    "root",
                    document("a", "asthme", false),
                    Group.any("g", document("b", "toux", false), document("c", "fièvre", false)),
                    document("d", "tabac", true)));
    private final Desk desk = new Desk(request, new Desk.Listener() {
        @Override
        public void requestChanged() {}

        @Override
        public void panelChanged() {}
    });
    private final TreePane pane =
            new TreePane(new FrenchEnglishWords(codes -> Map.of(), units -> Map.of()), desk, Texts.in(Locale.FRENCH));

    @BeforeEach
    void show() {
        pane.speak(Texts.in(Locale.FRENCH));
        pane.show(request, Optional.of("a"));
    }

    @Test
    void the_tree_reads_as_a_sentence() {
        assertThat(gutter("a")).isEmpty();
        assertThat(gutter("g")).isEqualTo("et");
        assertThat(gutter("d")).isEqualTo("sauf");
        assertThat(row("a").getTextRecursively()).contains("asthme");
        assertThat(row("g").getTextRecursively()).contains("au moins un");
    }

    @Test
    void each_row_says_its_place_to_screen_readers() {
        assertThat(row("c").getAttribute("aria-level")).isEqualTo("2");
        assertThat(row("c").getAttribute("aria-posinset")).isEqualTo("2");
        assertThat(row("c").getAttribute("aria-setsize")).isEqualTo("2");
        assertThat(row("a").getAttribute("aria-selected")).isEqualTo("true");
        assertThat(row("g").getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void rows_outlive_changes_of_their_words_and_their_place() {
        Element before = row("a");
        Request changed = Trees.move(Trees.replace(request, document("a", "bronchite", false)), "a", 1);
        pane.show(changed, Optional.empty());
        assertThat(row("a")).isEqualTo(before);
        assertThat(row("a").getTextRecursively()).contains("bronchite").doesNotContain("asthme");
        assertThat(row("a").getAttribute("aria-level")).isEqualTo("2");
    }

    @Test
    void a_link_stands_before_the_last_of_its_criteria_and_a_bracket_joins_two_neighbours() {
        Request three = Request.everyone()
                .withRoot(Group.all(
                        "root",
                        document("a", "asthme", false),
                        document("b", "toux", false),
                        Group.all("g", document("c", "fièvre", false), document("d", "tabac", false))));
        pane.show(
                three.withLinks(
                        List.of(
                                new Link.Sequence("a", "b", Delay.between(0, 30, Delay.Unit.DAYS)),
                                new Link.SameStay("a", "d"),
                                new Link.SameDay("c", "d")),
                        List.of()),
                Optional.empty());
        assertThat(keys()).containsExactly("a", "link:0", "b", "link:1", "g", "c", "link:2", "d");
        assertThat(row("link:0").getClassList()).contains("bound");
        assertThat(row("link:1").getClassList()).doesNotContain("bound");
        assertThat(row("link:2").getClassList()).contains("bound");
        assertThat(row("link:2").getAttribute("aria-level")).isEqualTo("2");
        assertThat(plain(row("link:0").getTextRecursively())).isEqualTo("puis2 0 à 30 jours après 1");
        assertThat(plain(row("link:0").getAttribute("aria-label"))).isEqualTo("critère 2 0 à 30 jours après critère 1");
        pane.show(three, Optional.empty());
        assertThat(keys()).containsExactly("a", "b", "g", "c", "d");
    }

    /** With spaces that break, whatever the sentence has. */
    private static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }

    private Stream<String> keys() {
        return rows().map(row -> row.getAttribute("data-key"));
    }

    @Test
    void what_leaves_the_request_leaves_the_tree() {
        pane.show(Trees.remove(request, "g"), Optional.empty());
        assertThat(keys()).containsExactly("a", "d");
    }

    @Test
    void a_withheld_count_stands_in_its_outline() {
        pane.showCounts(Map.of("a", Figure.plain("9 846"), "d", new Figure("< 10", true)));
        assertThat(row("a").getTextRecursively()).contains("9 846");
        assertThat(all(row("d")).anyMatch(hasClass("mask"))).isTrue();
        assertThat(all(row("a")).anyMatch(hasClass("mask"))).isFalse();
    }

    private String gutter(String key) {
        return all(row(key)).filter(hasClass("cn")).findFirst().orElseThrow().getText();
    }

    private Element row(String key) {
        return rows().filter(row -> key.equals(row.getAttribute("data-key")))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Element> rows() {
        return all(pane.getElement()).filter(e -> "treeitem".equals(e.getAttribute("role")));
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(CriteriaTreeTest::all));
    }

    private static Predicate<Element> hasClass(String name) {
        return element -> !element.isTextNode() && element.getClassList().contains(name);
    }

    private static Node document(String id, String words, boolean exclude) {
        return Nodes.begin(Nodes.Kind.DOCUMENT, id, exclude, List.of(), words);
    }
}
