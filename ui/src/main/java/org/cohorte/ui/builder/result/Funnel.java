package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.Words;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * What each criterion leaves, in reading order. Rows stay while their nodes do, and only what differs is written: a whole
 * new table at each letter would cost ten times the bytes.
 */
final class Funnel extends Div {

    private final transient Words words;
    private final transient Consumer<String> onOpen;
    private final Tags.Plain head = Tags.tag("tr");
    private final Tags.Plain body = Tags.tag("tbody");
    private final Map<String, FunnelRow> rows = new HashMap<>();
    private transient List<String> order = List.of();

    Funnel(Words words, Consumer<String> onOpen) {
        this.words = words;
        this.onOpen = onOpen;
        Tags.Plain table = Tags.tag("table", Tags.tag("thead", head), body);
        table.addClassName("fu");
        add(table);
    }

    void speak(Texts texts) {
        head.getElement().removeAllChildren();
        column("", Tags.text("sr", texts.get("funnel.number")));
        column("", new Span(texts.get("funnel.criterion")));
        column("num", new Span(texts.get("funnel.alone")));
        column("fb", Tags.text("sr", texts.get("funnel.bar")));
        column("num", new Span(texts.get("funnel.remain")));
        column("num", new Span(texts.get("funnel.lost")));
    }

    void show(Request request, CountAnswer answer, Optional<String> selected, Texts texts) {
        List<Node> children = request.root().children();
        List<String> ids = new ArrayList<>(List.of(""));
        children.forEach(child -> ids.add(child.id()));
        arrange(ids);
        ShownFigures figures = new ShownFigures(answer, texts);
        rows.get("").showPopulation(texts.get("funnel.population"), figures.of(answer.population()));
        Map<String, NodeCount> counts = new HashMap<>();
        answer.nodes().forEach(count -> counts.put(count.id(), count));
        long before = answer.population();
        for (int i = 0; i < children.size(); i++) {
            Node node = children.get(i);
            NodeCount count = counts.getOrDefault(
                    node.id(), new NodeCount(node.id(), 0, OptionalLong.empty(), OptionalLong.empty()));
            String name = words.brief(node, texts.locale());
            FunnelRow row = rows.get(node.id());
            row.name(String.valueOf(i + 1), name, node.exclude());
            row.show(figures, count, before, answer.population());
            before = count.remain().orElse(before);
        }
        mark(selected);
    }

    /** Marks the node that the panel shows. */
    void mark(Optional<String> selected) {
        rows.forEach((id, row) -> row.mark(selected.filter(id::equals).isPresent()));
    }

    private void arrange(List<String> ids) {
        if (ids.equals(order)) {
            return;
        }
        rows.keySet().retainAll(ids);
        body.getElement().removeAllChildren();
        for (String id : ids) {
            FunnelRow row = rows.computeIfAbsent(id, key -> new FunnelRow(key, onOpen));
            body.getElement().appendChild(row.getElement());
        }
        order = ids;
    }

    private void column(String className, Span title) {
        Tags.Plain cell = Tags.tag("th", title);
        if (!className.isEmpty()) {
            cell.addClassName(className);
        }
        head.getElement().appendChild(cell.getElement());
    }
}
