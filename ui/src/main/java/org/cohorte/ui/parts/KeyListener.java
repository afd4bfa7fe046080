package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/**
 * Shortcuts of a screen, for as long as this is on it. Flow's own shortcuts look at the place of a key, which is wrong on
 * AZERTY, and swallow letters typed into fields; the module says what is done instead.
 */
@Tag("co-keys")
@JsModule("context://js/co-keys.js")
public final class KeyListener extends Component {

    private static final String KEY = "event.detail.key";

    /**
     * @param keys  names separated by spaces: {@code n}, {@code ctrl+z}, {@code ctrl+shift+z}, {@code escape}
     * @param onKey receives the name of the key
     */
    public KeyListener(String keys, Consumer<String> onKey) {
        getElement().setAttribute("keys", keys);
        getElement()
                .addEventListener(
                        "co-key",
                        event -> onKey.accept(event.getEventData().get(KEY).asString()))
                .addEventData(KEY);
    }
}
