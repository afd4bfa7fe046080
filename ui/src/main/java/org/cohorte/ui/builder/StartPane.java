package org.cohorte.ui.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.examples.ExampleLines;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What stands where criteria will be: the sentence is begun, a word goes on with it, or an example does. */
final class StartPane extends Div {

    private final transient BuilderActions actions;
    private final ExampleLines examples;

    StartPane(BuilderServices services, BuilderActions actions) {
        examples = new ExampleLines(
                services.feasibility(), services.background(), services.user().login());
        this.actions = actions;
        setClassName("start");
    }

    void speak(Texts texts) {
        removeAll();
        NativeButton begin = Tags.button("btn lg", "", () -> actions.openAdd("root", false));
        begin.removeAll();
        begin.add(Icons.icon("search"), new Span(texts.get("add.search")), Tags.span("grow"), Tags.key("N"));
        add(begin, Tags.tag("h2", texts.get("start.examples")), examples);
        examples.speak(texts);
    }

    void stop() {
        examples.stop();
    }
}
