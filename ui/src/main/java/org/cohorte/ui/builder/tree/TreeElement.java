package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.ui.builder.model.BuilderActions;

/** The element whose keys work in the browser: see co-tree.js. */
@Tag("co-tree")
@JsModule("context://js/co-tree.js")
final class TreeElement extends Div {

    private static final String KEY = "event.detail.key";
    private static final String DIRECTION = "event.detail.direction";

    private transient Optional<String> focused = Optional.empty();

    TreeElement(BuilderActions actions, Consumer<String> onOpen, Consumer<String> onToggle) {
        setClassName("kids");
        getElement()
                .addEventListener("co-open", event -> onOpen.accept(key(event)))
                .addEventData(KEY);
        getElement()
                .addEventListener("co-toggle", event -> onToggle.accept(key(event)))
                .addEventData(KEY);
        getElement()
                .addEventListener("co-focus", event -> focused = Optional.of(key(event)))
                .addEventData(KEY);
        getElement()
                .addEventListener(
                        "co-move",
                        event -> actions.move(
                                key(event), event.getEventData().get(DIRECTION).asInt()))
                .addEventData(KEY)
                .addEventData(DIRECTION);
    }

    void name(String name) {
        getElement().setAttribute("aria-label", name);
    }

    void focusRow(String nodeId) {
        getElement().callJsFunction("focusRow", nodeId);
    }

    Optional<String> focused() {
        return focused;
    }

    private static String key(DomEvent event) {
        return event.getEventData().get(KEY).asString();
    }
}
