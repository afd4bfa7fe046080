package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.words.Wording;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;

/** The row of a criterion. */
final class CriterionRow extends TreeRow {

    private final Nodes.Kind kind;
    private final Span name = Tags.span("nm");
    private final Span sentence = Tags.span("p");
    private final Span context = Tags.span("me");
    private transient Optional<Wording> shown = Optional.empty();

    CriterionRow(String key, Nodes.Kind kind, BuilderActions actions) {
        super(key);
        this.kind = kind;
        setClassName("cr");
        Span icon = Icons.icon(kind.icon());
        icon.addClassName("ki");
        add(joining(), number(), icon, Tags.div("tx", name, sentence, context, note()), count(), grip());
        makeItem(this, actions);
    }

    @Override
    Component item() {
        return this;
    }

    @Override
    boolean fits(Node node) {
        return Nodes.Kind.of(node).filter(kind::equals).isPresent();
    }

    @Override
    void show(RowState state) {
        super.show(state);
        setClassName("exc", state.node().exclude());
        Tags.set(name, state.node().name().orElse(""));
        if (shown.filter(state.wording()::equals).isEmpty()) {
            shown = Optional.of(state.wording());
            write(state.wording());
        }
    }

    private void write(Wording wording) {
        sentence.removeAll();
        sentence.add(runs(wording.main()));
        wording.codes().forEach(code -> sentence.add(Tags.text("code", code)));
        context.removeAll();
        context.add(runs(wording.context()));
    }
}
