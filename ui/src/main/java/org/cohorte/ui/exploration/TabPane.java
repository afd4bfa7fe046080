package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.NoSuchElementException;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.Refusals;

/** What stands below the tabs. */
abstract class TabPane extends Div {

    private final transient Looking looking;
    private final transient Runnable onGone;
    private final transient Loader loader;
    private final Div trouble = new Div();

    /** @param onGone told when the cohort is no longer there for the user */
    TabPane(Looking looking, Runnable onGone) {
        this.looking = looking;
        this.onGone = onGone;
        this.loader = looking.services().loader();
        trouble.setClassName("trouble");
        setClassName("sheet");
        add(trouble);
    }

    /** What stands in the strip above: filters, a search. */
    abstract Component[] strip();

    /** Reads and shows the first page. */
    abstract void open();

    final Looking looking() {
        return looking;
    }

    final Loader loader() {
        return loader;
    }

    /** Stops what is being read. */
    final void stop() {
        loader.stop();
    }

    final void calm() {
        trouble.removeAll();
        getElement().removeAttribute("aria-busy");
        removeClassName("old");
    }

    /** What is shown is that of before until the answer comes. */
    final void busy() {
        getElement().setAttribute("aria-busy", "true");
        addClassName("old");
    }

    /** Says in place why nothing could be read; what is shown stays. */
    final void failed(RuntimeException failure, Runnable again) {
        calm();
        if (failure instanceof NoSuchElementException) {
            onGone.run();
        } else {
            trouble.add(Refusals.note(failure, looking.texts(), again));
        }
    }
}
