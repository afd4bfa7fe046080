package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.ui.parts.Tags;

/**
 * The fields of one node. There is no "save": each change that can be read becomes the node at once. What cannot be read
 * is said under its field, and the last good value stands.
 */
abstract class NodeForm<N extends Node> extends Div {

    private final transient FormContext context;
    private final transient List<Part> parts = new ArrayList<>();
    private final Div rest = Tags.div("err-line");
    private transient N node;

    NodeForm(FormContext context, N node) {
        this.context = context;
        this.node = node;
        setClassName("pb");
        rest.getElement().setAttribute("role", "alert");
        add(rest);
    }

    /** The node as the fields have it, each at its last good value. */
    abstract N read();

    /** Writes a node into the fields. */
    abstract void write(N node);

    final N node() {
        return node;
    }

    final FormContext context() {
        return context;
    }

    /** What a part calls when it changed; letters typed into the same field are one change. */
    final Runnable changed(String field) {
        return () -> {
            N next = read();
            if (!next.equals(node)) {
                node = next;
                context.actions().change(next, field);
            }
        };
    }

    /** Adds a part to the form. */
    final <P extends Part> P part(P part) {
        add(part);
        return know(part);
    }

    /** Knows a part that stands inside another component. */
    final <P extends Part> P know(P part) {
        parts.add(part);
        return part;
    }

    /** Shows the node as it is after an undo, a move or an edit elsewhere. */
    @SuppressWarnings("unchecked")
    final void show(Node newNode) {
        if (!newNode.equals(node)) {
            node = (N) newNode;
            write(node);
        }
    }

    /** Whether this form can show that node. */
    final boolean fits(Node other) {
        return other.getClass() == node.getClass() && other.id().equals(node.id());
    }

    /** Shows each error at its part, and those of no part above. */
    final void showProblems(List<Problem> problems) {
        parts.forEach(part -> part.showProblem(text(problems.stream()
                .filter(problem -> part.concerns(problem.member()))
                .toList())));
        Tags.set(
                rest,
                text(problems.stream()
                        .filter(problem -> parts.stream().noneMatch(part -> part.concerns(problem.member())))
                        .toList()));
    }

    private String text(List<Problem> problems) {
        return problems.isEmpty() ? "" : ProblemWords.text(problems.getFirst(), context.texts());
    }
}
