package org.cohorte.ui.builder.picker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cohorte.ui.parts.Tags;

/** A tree that is read as it is opened: a line is a button to unfold and a button to choose. */
public final class BrowseTree<T> extends Div {

    /** What the tree asks of those who know the things in it. */
    public interface Source<T> {

        /** Right below, in order. */
        List<T> children(T parent);

        boolean leaf(T item);

        /** What the line shows after its chevron. */
        Component[] content(T item);

        boolean chosen(T item);

        /** Said to screen readers with the button that unfolds. */
        String name(T item);
    }

    private final transient Source<T> source;
    private final transient Consumer<T> onChoice;
    private final List<Line> lines = new ArrayList<>();

    public BrowseTree(Source<T> source, Consumer<T> onChoice) {
        this.source = source;
        this.onChoice = onChoice;
        setClassName("browse");
    }

    /** Begins anew at these. The first is unfolded when it stands alone. */
    public void show(List<T> roots) {
        removeAll();
        lines.clear();
        roots.forEach(root -> add(new Line(root)));
        if (roots.size() == 1 && !source.leaf(roots.getFirst())) {
            lines.getFirst().toggle();
        }
    }

    /** Marks what is chosen now. */
    public void refresh() {
        lines.forEach(Line::mark);
    }

    private final class Line extends Div {
        private final T item;
        private final NativeButton twist;
        private final NativeButton pick;
        private final Div head;
        private final Div under = Tags.div("under");
        private boolean read;

        Line(T item) {
            this.item = item;
            twist = Tags.iconButton("tw s12", "right", source.name(item), this::toggle);
            twist.setClassName("leaf", source.leaf(item));
            twist.getElement().setAttribute("aria-expanded", "false");
            pick = Tags.button("pick", "", () -> onChoice.accept(item));
            pick.removeAll();
            pick.add(source.content(item));
            head = Tags.div("node", twist, pick);
            under.setVisible(false);
            add(head, under);
            lines.add(this);
            mark();
        }

        private void toggle() {
            if (!read) {
                read = true;
                source.children(item).forEach(child -> under.add(new Line(child)));
            }
            under.setVisible(!under.isVisible());
            twist.getElement().setAttribute("aria-expanded", String.valueOf(under.isVisible()));
        }

        private void mark() {
            boolean chosen = source.chosen(item);
            head.setClassName("on", chosen);
            Tags.set(pick.getElement(), "aria-pressed", String.valueOf(chosen));
        }
    }
}
