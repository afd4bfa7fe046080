package org.cohorte.ui.home;

import com.vaadin.flow.component.html.Section;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.ui.examples.ExampleLines;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Requests to start from, with what they find right now. */
final class ExampleList extends Section {

    private final ExampleLines lines;

    ExampleList(Feasibility feasibility, Background background, String login) {
        lines = new ExampleLines(feasibility, background, login);
    }

    void speak(Texts texts) {
        removeAll();
        lines.speak(texts);
        add(Tags.div("hd", Tags.tag("h2", texts.get("home.examples"))), lines);
    }

    void stop() {
        lines.stop();
    }
}
