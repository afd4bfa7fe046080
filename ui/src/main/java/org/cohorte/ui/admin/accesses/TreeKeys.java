package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** The element whose keys work in the browser: see co-tree.js. */
@Tag("co-tree")
@JsModule("context://js/co-tree.js")
final class TreeKeys extends Div {

    private static final String KEY = "event.detail.key";

    TreeKeys(String name, Consumer<String> onOpen, Consumer<String> onToggle) {
        setClassName("kids");
        getElement().setAttribute("aria-label", name);
        listen("co-open", onOpen);
        listen("co-toggle", onToggle);
    }

    private void listen(String type, Consumer<String> listener) {
        getElement()
                .addEventListener(
                        type,
                        event -> listener.accept(event.getEventData().get(KEY).asString()))
                .addEventData(KEY);
    }
}
