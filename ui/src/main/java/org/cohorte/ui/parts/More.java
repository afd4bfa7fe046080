package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The end of a list that has more pages: how far it is, and the next page as soon as the end comes into sight. */
@Tag("co-more")
@JsModule("context://js/co-more.js")
public final class More extends Component implements HasComponents, HasStyle {

    private final Span reached = Tags.span("mut");
    private final NativeButton button;
    private final transient Runnable onMore;
    private boolean wanted;

    /** @param onMore asked once for each page; {@link #show} makes it ready for the next */
    public More(String buttonText, Runnable onMore) {
        this.onMore = onMore;
        setClassName("morerows");
        button = Tags.button("btn sm", buttonText, this::ask);
        reached.getElement().setAttribute("role", "status");
        add(reached, button);
        getElement().addEventListener("co-more", event -> ask());
        button.setVisible(false);
    }

    /** Says how far the list is shown. */
    public void show(String text, boolean more) {
        Tags.set(reached, text);
        button.setVisible(more);
        wanted = more;
        if (more) {
            getElement().callJsFunction("again");
        }
    }

    private void ask() {
        if (wanted) {
            wanted = false;
            onMore.run();
        }
    }
}
