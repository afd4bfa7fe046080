package org.cohorte.ui.examples;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The examples, each a link that opens it as a new request, with what it finds right now. */
public final class ExampleLines extends Div {

    private final transient Feasibility feasibility;
    private final transient Background background;
    private final String login;
    private final transient List<Future<?>> running = new ArrayList<>();

    public ExampleLines(Feasibility feasibility, Background background, String login) {
        this.feasibility = feasibility;
        this.background = background;
        this.login = login;
    }

    /** Writes the lines in this language and counts them anew. */
    public void speak(Texts texts) {
        stop();
        removeAll();
        Map<Example, Span> figures = new EnumMap<>(Example.class);
        Tags.Plain list = Tags.tag("ul");
        list.addClassName("exs");
        for (Example example : Example.values()) {
            Span figure = Tags.span("fg");
            figures.put(example, figure);
            Anchor link = new Anchor("requests/new?example=" + example.path(), texts.get("example." + example.path()));
            list.getElement().appendChild(Tags.tag("li", link, figure).getElement());
        }
        add(list);
        UI ui = UI.getCurrentOrThrow();
        figures.forEach((example, figure) -> running.add(background.run(() -> count(example, figure, ui, texts))));
    }

    /** Stops the counts that are not done. */
    public void stop() {
        running.forEach(future -> future.cancel(true));
        running.clear();
    }

    private static void show(Span figure, CountAnswer answer, Texts texts) {
        long total = answer.total();
        if (Masking.isHidden(total)) {
            long threshold = answer.masking().map(Masking::threshold).orElse(0);
            figure.add(Tags.text("mask", texts.formats().below(threshold)));
        } else {
            figure.add(
                    Tags.bold(texts.formats().number(total)), Tags.text("mut", " " + texts.count("patients", total)));
        }
    }

    private void count(Example example, Span figure, UI ui, Texts texts) {
        try {
            CountAnswer answer = feasibility.count(example.request(), login);
            Background.tell(ui, () -> show(figure, answer, texts));
        } catch (InvalidRequestException | EngineException notHere) {
            // a hospital may lack the example's codes: the line stays, without a figure
            Background.tell(ui, () -> figure.setText(""));
        }
    }
}
