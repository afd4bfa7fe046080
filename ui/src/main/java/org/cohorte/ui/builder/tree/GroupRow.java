package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.words.Wording;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The head of a group, and the rows of its children on a rail. */
final class GroupRow extends TreeRow {

    private final Span rule = Tags.span("gop");
    private final Span summary = Tags.span("fold");
    private final Div head;
    private final Div kids = Tags.div("kids");
    private final Div body;

    GroupRow(String key, BuilderActions actions) {
        super(key);
        setClassName("gr");
        getElement().setAttribute("role", "none");
        body = Tags.div("tx", rule, summary, note());
        head = Tags.div("ghead", joining(), number(), body, count(), grip());
        kids.getElement().setAttribute("role", "group");
        kids.setId("kids-" + key);
        head.getElement().setAttribute("aria-owns", "kids-" + key);
        makeItem(head, actions);
        add(head, kids);
    }

    @Override
    Component item() {
        return head;
    }

    @Override
    boolean fits(Node node) {
        return node instanceof Group;
    }

    Div kids() {
        return kids;
    }

    void show(RowState state, boolean folded, Texts texts) {
        show(state);
        Group group = (Group) state.node();
        setClassName("ex", group.exclude());
        setClassName("shut", folded);
        Tags.set(head.getElement(), "aria-expanded", String.valueOf(!folded));
        String sentence = GroupWords.rule(group, texts);
        if (!sentence.equals(rule.getElement().getAttribute("data-rule"))) {
            rule.getElement().setAttribute("data-rule", sentence);
            rule.removeAll();
            rule.add(new Span(GroupWords.emphasised(sentence)), Icons.small("down"));
        }
        Tags.set(summary, folded ? folded(state.wording(), group, texts) : "");
    }

    private static String folded(Wording wording, Group group, Texts texts) {
        return wording.text() + " · "
                + texts.count("builder.folded", group.children().size());
    }
}
