package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** One node in the panel: head with its number and its neighbours, form, foot with what can be done to it. */
final class NodePanel {

    private final FormContext context;
    private final NodeForm<?> form;
    private final Span number = Tags.span("no on");
    private final NativeButton previous;
    private final NativeButton next;
    private final NativeButton exclude;
    private final TextField name = new TextField();
    private final Component header;
    private final Component footer;
    private final String nodeId;
    private final Optional<LinksPart> links;
    private Request request = Request.everyone();

    NodePanel(FormContext context, Node node) {
        this.context = context;
        this.nodeId = node.id();
        this.form = Forms.of(node, context);
        Texts texts = context.texts();
        BuilderActions actions = context.actions();
        previous = Tags.iconButton("btn ghost icon", "left", texts.get("panel.previous"), () -> step(-1));
        next = Tags.iconButton("btn ghost icon", "right", texts.get("panel.next"), () -> step(1));
        exclude = Tags.button("btn danger", "", () -> actions.toggleExclude(nodeId));
        String title = texts.get("kind." + Kind.of(node).map(Kind::name).orElse("GROUP"));
        header = Tags.tag(
                "header",
                number,
                Tags.tag("h2", title),
                Tags.span("grow"),
                previous,
                next,
                Tags.iconButton("btn ghost icon", "x", texts.get("panel.close"), actions::close));
        boolean root = node.id().equals("root");
        footer = root
                ? Tags.tag("footer", Tags.span("grow"), Tags.key(texts.get("key.escape")))
                : footer(node, texts, actions);
        links = node instanceof Group
                ? Optional.of(new LinksPart(context.services().words(), actions, texts))
                : Optional.empty();
        links.ifPresent(form::add);
        if (!root) {
            form.add(nameField(texts, actions));
        }
    }

    Component header() {
        return header;
    }

    NodeForm<?> form() {
        return form;
    }

    Component footer() {
        return footer;
    }

    boolean fits(Node node) {
        return form.fits(node);
    }

    void show(Request newRequest, Node node) {
        request = newRequest;
        form.show(node);
        links.ifPresent(part -> {
            Group group = (Group) node;
            part.setVisible(group.match() instanceof Match.All
                    || (group.equals(request.root()) && !request.links().isEmpty()));
            part.show(request, group);
        });
        Tags.set(number, Trees.numbers(request).getOrDefault(node.id(), ""));
        number.setClassName("ex", node.exclude());
        exclude.setText(context.texts().get(node.exclude() ? "panel.include" : "panel.exclude"));
        exclude.add(Tags.key("X"));
        previous.setEnabled(neighbour(-1).isPresent());
        next.setEnabled(neighbour(1).isPresent());
        String written = node.name().orElse("");
        if (!written.equals(name.getValue().strip())) {
            name.setValue(written);
        }
    }

    void showProblems(List<Problem> problems) {
        links.ifPresent(part -> part.showProblems(problems));
        form.showProblems(problems.stream()
                .filter(problem -> problem.nodeId().equals(nodeId))
                .filter(problem -> links.isEmpty() || !LinksPart.concerns(problem))
                .toList());
    }

    private Component footer(Node node, Texts texts, BuilderActions actions) {
        NativeButton copy = Tags.button("btn", "copy", texts.get("panel.copy"), () -> actions.copy(nodeId));
        NativeButton remove = Tags.button("btn ghost", texts.get("panel.remove"), () -> actions.remove(nodeId));
        NativeButton group = node instanceof Group
                ? Tags.button("btn ghost", texts.get("panel.dissolve"), () -> actions.dissolve(nodeId))
                : Tags.button("btn ghost", texts.get("panel.group"), () -> actions.group(nodeId));
        return Tags.tag("footer", copy, exclude, group, remove);
    }

    private Component nameField(Texts texts, BuilderActions actions) {
        name.setLabel(texts.get("panel.name"));
        name.setPlaceholder(texts.get("panel.name.hint"));
        name.setMaxLength(200);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                actions.rename(nodeId, Optional.of(event.getValue().strip()).filter(text -> !text.isEmpty()));
            }
        });
        return name;
    }

    private void step(int direction) {
        neighbour(direction).ifPresent(node -> context.actions().open(node.id()));
    }

    private Optional<Node> neighbour(int direction) {
        List<Node> all = Trees.nodes(request.root()).skip(1).toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(nodeId)) {
                int to = i + direction;
                return to >= 0 && to < all.size() ? Optional.of(all.get(to)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
