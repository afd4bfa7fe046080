package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.cohorte.query.criteria.Group;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** How the sentence goes on after its population: "who satisfy all these criteria". A press opens the rule. */
public final class RootRule extends Div {

    private final transient Texts texts;
    private final NativeButton rule;
    private final Span column = Tags.span("colh");
    private String shown = "";

    public RootRule(BuilderActions actions, Texts texts) {
        this.texts = texts;
        setClassName("ghead");
        addClassName("root");
        rule = Tags.button("gop", "", () -> actions.open("root"));
        column.setText(texts.get("funnel.alone"));
        add(rule, column);
    }

    public void show(Group root) {
        String words = GroupWords.rootRule(root, texts);
        column.setVisible(!root.children().isEmpty());
        if (!words.equals(shown)) {
            shown = words;
            rule.removeAll();
            rule.add(new Span(GroupWords.emphasised(words)), Icons.small("down"));
        }
    }
}
