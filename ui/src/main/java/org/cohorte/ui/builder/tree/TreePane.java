package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.Wording;
import org.cohorte.query.words.Words;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.text.Texts;

/**
 * The tree of criteria. Rows live as long as their nodes: a change of the request changes words, and moves elements that
 * the browser keeps, so that focus and scroll stay.
 */
public final class TreePane extends Div {

    private final transient Words words;
    private final transient BuilderActions actions;
    private final TreeElement tree;
    private final Map<String, TreeRow> rows = new HashMap<>();
    private final Map<Integer, LinkRow> links = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private transient Request request = Request.everyone();
    private transient Optional<String> selected = Optional.empty();
    private transient Texts texts;

    public TreePane(Words words, BuilderActions actions, Texts texts) {
        this.words = words;
        this.actions = actions;
        this.texts = texts;
        tree = new TreeElement(actions, this::open, this::toggle);
        add(tree);
    }

    /** Writes every row anew in this language. */
    public void speak(Texts newTexts) {
        texts = newTexts;
        tree.name(texts.get("builder.criteria"));
        rows.clear();
        links.clear();
        tree.removeAll();
        show(request, selected);
    }

    /** Shows a request. */
    public void show(Request newRequest, Optional<String> newSelected) {
        request = newRequest;
        selected = newSelected;
        Map<String, String> numbers = Trees.numbers(request);
        rows.keySet().retainAll(numbers.keySet());
        links.keySet().removeIf(place -> place >= request.links().size());
        fill(tree, request.root(), 1, numbers);
    }

    /** Shows how many patients match each node alone; nodes without a figure show none. */
    public void showCounts(Map<String, Figure> figures) {
        rows.forEach((id, row) -> row.showCount(Optional.ofNullable(figures.get(id))));
    }

    /** Shows notes inside rows; rows without one lose theirs. */
    public void showNotes(Map<String, Component> notes) {
        rows.forEach((id, row) -> row.showNote(Optional.ofNullable(notes.get(id))));
    }

    /** Puts the focus on the row of a node. */
    public void focus(String nodeId) {
        tree.focusRow(nodeId);
    }

    /** The row that has the focus or had it last. */
    public Optional<String> focused() {
        return tree.focused().filter(rows::containsKey);
    }

    private void fill(Div place, Group group, int level, Map<String, String> numbers) {
        List<Component> wanted = new ArrayList<>();
        for (int i = 0; i < group.children().size(); i++) {
            Node node = group.children().get(i);
            wanted.addAll(linksBefore(group, i, level, numbers));
            TreeRow row = row(node);
            RowState state = new RowState(
                    node,
                    wording(node),
                    numbers.get(node.id()),
                    joining(group, node, i),
                    selected.filter(node.id()::equals).isPresent(),
                    level,
                    i + 1,
                    group.children().size());
            if (row instanceof GroupRow groupRow) {
                groupRow.show(state, folded.contains(node.id()), texts);
                fill(groupRow.kids(), (Group) node, level + 1, numbers);
            } else {
                row.show(state);
            }
            wanted.add(row);
        }
        arrange(place, wanted);
    }

    /** The links of a group whose last criterion, in reading order, is this child or stands below it. */
    private List<LinkRow> linksBefore(Group group, int child, int level, Map<String, String> numbers) {
        List<LinkRow> before = new ArrayList<>();
        for (int place = 0; place < request.links().size(); place++) {
            Link link = request.links().get(place);
            LinkSpan span = LinkSpan.in(group, link);
            if (span.isOf() && span.last() == child) {
                LinkRow row = links.computeIfAbsent(place, LinkRow::new);
                row.show(request, link, numbers, span.joinsNeighbours(), level, words, texts);
                before.add(row);
            }
        }
        return before;
    }

    private void open(String key) {
        if (!LinkRow.isKey(key)) {
            actions.open(key);
        } else if (LinkRow.place(key) < request.links().size()) {
            actions.open(LinkSpan.groupOf(request.root(), request.links().get(LinkRow.place(key)))
                    .id());
        }
    }

    private TreeRow row(Node node) {
        TreeRow known = rows.get(node.id());
        TreeRow row = known != null && known.fits(node) ? known : create(node);
        rows.put(node.id(), row);
        return row;
    }

    private TreeRow create(Node node) {
        return Nodes.Kind.of(node)
                .<TreeRow>map(kind -> new CriterionRow(node.id(), kind, actions))
                .orElseGet(() -> new GroupRow(node.id(), actions));
    }

    /** The words of a criterion; of a group, a short name for when it is folded. */
    private Wording wording(Node node) {
        return node instanceof Group
                ? new Wording(List.of(new Wording.Run(words.brief(node, texts.locale()), false)), List.of(), List.of())
                : words.node(node, texts.locale());
    }

    private String joining(Group group, Node node, int index) {
        if (node.exclude()) {
            return texts.get("builder.joining.except");
        }
        if (index == 0) {
            return "";
        }
        return switch (group.match()) {
            case Match.All all -> texts.get("builder.joining.and");
            case Match.Any any -> texts.get("builder.joining.or");
            default -> "";
        };
    }

    private void toggle(String nodeId) {
        if (!folded.remove(nodeId)) {
            folded.add(nodeId);
        }
        show(request, selected);
    }

    /** Gives a place these children in this order, and touches those that stand right no more. */
    private static void arrange(Div place, List<Component> wanted) {
        place.getChildren().filter(child -> !wanted.contains(child)).toList().forEach(place::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= place.getComponentCount() || !place.getComponentAt(i).equals(wanted.get(i))) {
                place.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }
}
