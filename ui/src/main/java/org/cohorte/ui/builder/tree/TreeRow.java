package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.words.Wording;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;

/** A row of the tree: joining word, number, sentence, count. Kept for as long as its node lives, and only its words change. */
abstract class TreeRow extends Div {

    private final String key;
    private final Span joining = Tags.span("cn");
    private final Span number = Tags.span("no");
    private final Span count = Tags.span("ct");
    private final Span grip = Tags.span("grip", Icons.icon("grip"));
    private final Div note = Tags.div("rownote");
    private transient Optional<Figure> shown = Optional.empty();

    TreeRow(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The element with role treeitem. */
    abstract Component item();

    /** Whether this row can show that node. */
    abstract boolean fits(Node node);

    void show(RowState state) {
        Tags.set(joining, state.joining());
        Tags.set(number, state.number());
        number.setClassName("on", state.selected());
        number.setClassName("ex", state.node().exclude());
        Element item = item().getElement();
        Tags.set(item, "aria-level", String.valueOf(state.level()));
        Tags.set(item, "aria-posinset", String.valueOf(state.position()));
        Tags.set(item, "aria-setsize", String.valueOf(state.siblings()));
        Tags.set(item, "aria-selected", String.valueOf(state.selected()));
        item.getClassList().set("sel", state.selected());
    }

    /** Shows how many patients match this node alone. */
    void showCount(Optional<Figure> figure) {
        if (!figure.equals(shown)) {
            shown = figure;
            count.removeAll();
            figure.ifPresent(f -> count.add(f.component()));
        }
    }

    /** Puts a note below the sentence, or takes it away. */
    void showNote(Optional<Component> newNote) {
        note.removeAll();
        newNote.ifPresent(note::add);
    }

    Span joining() {
        return joining;
    }

    Span number() {
        return number;
    }

    Span count() {
        return count;
    }

    Span grip() {
        return grip;
    }

    Div note() {
        return note;
    }

    /** Makes an element the row of the tree: reachable by keys, dragged, dropped on. */
    <T extends Component> void makeItem(T item, BuilderActions actions) {
        item.getElement().setAttribute("role", "treeitem");
        item.getElement().setAttribute("data-key", key);
        DragSource<T> source = DragSource.create(item);
        source.setDragData(key);
        source.setEffectAllowed(EffectAllowed.MOVE);
        DropTarget<T> target = DropTarget.create(item);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .map(String.class::cast)
                .filter(dragged -> !dragged.equals(key))
                .ifPresent(dragged -> actions.drop(dragged, key)));
    }

    /** The runs of a sentence: values that the user chose are bold. */
    static Component[] runs(List<Wording.Run> runs) {
        return runs.stream()
                .map(run -> run.strong() ? Tags.bold(run.text()) : new Span(run.text()))
                .toArray(Component[]::new);
    }
}
