package org.cohorte.ui.builder;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.BuilderModel;
import org.cohorte.ui.builder.model.Edit;
import org.cohorte.ui.builder.model.LinkEdits;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.builder.model.Trees;

/** Turns what the parts ask for into states of the model, and tells the view what to show. */
final class Desk implements BuilderActions {

    /** What the panel shows. */
    sealed interface Panel {

        /** The panel is closed. */
        record Closed() implements Panel {}

        /** One node. */
        record OfNode(String id) implements Panel {}

        /** What can be added to a group. */
        record Adding(String groupId, boolean exclude) implements Panel {}

        /** The choice of the population. */
        record OfPopulation() implements Panel {}
    }

    /** Told of what changed. */
    interface Listener {

        /** The request is another one. */
        void requestChanged();

        /** The panel shows another thing. */
        void panelChanged();
    }

    private final BuilderModel model;
    private final Listener listener;
    private Panel panel = new Panel.Closed();

    Desk(Request request, Listener listener) {
        this.model = new BuilderModel(request);
        this.listener = listener;
    }

    BuilderModel model() {
        return model;
    }

    Panel panel() {
        return panel;
    }

    /** The node that the panel shows. */
    Optional<String> selected() {
        return panel instanceof Panel.OfNode(String id) ? Optional.of(id) : Optional.empty();
    }

    @Override
    public void open(String nodeId) {
        model.seal();
        show(new Panel.OfNode(nodeId));
    }

    @Override
    public void openPopulation() {
        show(new Panel.OfPopulation());
    }

    @Override
    public void openAdd(String groupId, boolean exclude) {
        show(new Panel.Adding(groupId, exclude));
    }

    @Override
    public void close() {
        model.seal();
        show(new Panel.Closed());
    }

    @Override
    public void change(Node node, String field) {
        apply(Trees.replace(model.request(), node), Edit.field(node.id(), field));
    }

    @Override
    public void add(String groupId, boolean exclude, Nodes.Kind kind, List<Code> codes, String text) {
        String id = Trees.freshId(model.request());
        Node node = Nodes.begin(kind, id, exclude, codes, text);
        panel = new Panel.OfNode(id);
        apply(
                exclude ? Trees.append(model.request(), groupId, node) : Trees.join(model.request(), groupId, node),
                Edit.of(Edit.Kind.ADD, id));
    }

    @Override
    public void changeLinks(Request linked) {
        apply(model.request().withLinks(linked.links(), linked.pins()), Edit.of(Edit.Kind.LINKS, ""));
    }

    @Override
    public void choosePopulation(Population population) {
        Request now = model.request();
        apply(now.withPopulation(population), Edit.of(Edit.Kind.POPULATION, ""));
    }

    @Override
    public void rename(String nodeId, Optional<String> name) {
        node(nodeId)
                .ifPresent(node -> apply(
                        Trees.replace(model.request(), Nodes.withName(node, name)),
                        new Edit(Edit.Kind.RENAME, nodeId, "name")));
    }

    @Override
    public void toggleExclude(String nodeId) {
        node(nodeId)
                .filter(this::notRoot)
                .ifPresent(node -> apply(
                        Trees.replace(model.request(), Nodes.withExclude(node, !node.exclude())),
                        Edit.of(node.exclude() ? Edit.Kind.INCLUDE : Edit.Kind.EXCLUDE, nodeId)));
    }

    @Override
    public void move(String nodeId, int direction) {
        apply(Trees.move(model.request(), nodeId, direction), Edit.of(Edit.Kind.MOVE, nodeId));
    }

    @Override
    public void drop(String nodeId, String targetId) {
        apply(Trees.drop(model.request(), nodeId, targetId), Edit.of(Edit.Kind.MOVE, nodeId));
    }

    @Override
    public void copy(String nodeId) {
        Request copied = Trees.duplicate(model.request(), nodeId);
        Optional<String> copy = Trees.parent(copied, nodeId).map(parent -> {
            List<String> ids = parent.children().stream().map(Node::id).toList();
            return ids.get(ids.indexOf(nodeId) + 1);
        });
        copy.ifPresent(id -> {
            panel = new Panel.OfNode(id);
            apply(copied, Edit.of(Edit.Kind.COPY, id));
        });
    }

    @Override
    public void remove(String nodeId) {
        if (selected().filter(nodeId::equals).isPresent()) {
            panel = new Panel.Closed();
        }
        Request before = model.request();
        apply(LinkEdits.withoutGone(Trees.remove(before, nodeId), before), Edit.of(Edit.Kind.REMOVE, nodeId));
    }

    @Override
    public void group(String nodeId) {
        Optional<Node> node = node(nodeId).filter(this::notRoot);
        String id = Trees.freshId(model.request());
        node.ifPresent(inside -> {
            // a group takes the exclusion over, so that what is added to it is excluded too
            Group group = new Group(
                    id, Optional.empty(), inside.exclude(), new Match.Any(), List.of(Nodes.withExclude(inside, false)));
            panel = new Panel.Adding(id, false);
            apply(Trees.wrap(model.request(), nodeId, old -> group), Edit.of(Edit.Kind.GROUP, id));
        });
        if (node.isEmpty()) {
            Group group = new Group(id, Optional.empty(), false, new Match.Any(), List.of());
            panel = new Panel.Adding(id, false);
            apply(Trees.append(model.request(), model.request().root().id(), group), Edit.of(Edit.Kind.GROUP, id));
        }
    }

    @Override
    public void dissolve(String nodeId) {
        panel = new Panel.Closed();
        apply(Trees.dissolve(model.request(), nodeId), Edit.of(Edit.Kind.DISSOLVE, nodeId));
    }

    /** Takes a whole request written elsewhere: an example, the JSON. */
    void rewrite(Request request) {
        apply(request, Edit.of(Edit.Kind.REWRITE, ""));
    }

    void undo() {
        if (model.canUndo()) {
            model.undo();
            changed();
        }
    }

    void redo() {
        if (model.canRedo()) {
            model.redo();
            changed();
        }
    }

    private void apply(Request next, Edit edit) {
        if (model.apply(next, edit)) {
            changed();
        }
    }

    private void changed() {
        if (selected().filter(id -> node(id).isEmpty()).isPresent()
                || (panel instanceof Panel.Adding(String group, boolean exclude)
                        && node(group).isEmpty())) {
            panel = new Panel.Closed();
        }
        listener.requestChanged();
    }

    private void show(Panel next) {
        if (!next.equals(panel)) {
            panel = next;
            listener.panelChanged();
        }
    }

    private Optional<Node> node(String id) {
        return Trees.find(model.request(), id);
    }

    private boolean notRoot(Node node) {
        return !node.id().equals(model.request().root().id());
    }
}
