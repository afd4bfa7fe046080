package org.cohorte.ui.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.ui.builder.panel.ProblemWords;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The saved form, to read and to write: what is valid counts at once, what is not is said with its place. */
final class JsonPane extends Div {

    private static final int MOST = 50;

    private final RequestJson json = new RequestJson();
    private final transient Texts texts;
    private final transient Consumer<Request> onRequest;
    private final TextArea area = new TextArea();
    private final Div problems = Tags.div("");

    JsonPane(Texts texts, Consumer<Request> onRequest) {
        this.texts = texts;
        this.onRequest = onRequest;
        setClassName("jsonpane");
        area.setAriaLabel(texts.get("json.name"));
        area.addClassName("mono");
        area.setSizeFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(250);
        area.getElement().setAttribute("spellcheck", "false");
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                read(event.getValue());
            }
        });
        problems.getElement().setAttribute("role", "status");
        add(area, problems);
    }

    /** Writes a request, unless the text says the same already: what is being typed keeps its layout. */
    void show(Request request) {
        if (!saysAlready(request)) {
            area.setValue(json.writeIndented(request));
            showProblems(List.of());
        }
    }

    /** Errors found while counting, beside those of the form. */
    void showProblems(List<Problem> found) {
        problems.removeAll();
        if (found.isEmpty()) {
            problems.add(Tags.span("st ok", Icons.icon("check"), new Span(texts.get("json.valid"))));
            return;
        }
        problems.add(Tags.span("st ex", Icons.icon("x"), new Span(texts.count("json.problems", found.size()))));
        Tags.Plain list = Tags.tag("ul");
        found.stream()
                .limit(MOST)
                .forEach(problem -> list.getElement().appendChild(line(problem).getElement()));
        problems.add(list);
    }

    private boolean saysAlready(Request request) {
        try {
            return json.read(area.getValue()).equals(request);
        } catch (InvalidRequestException stillWriting) {
            return false;
        }
    }

    private void read(String text) {
        try {
            Request request = json.read(text);
            showProblems(List.of());
            onRequest.accept(request);
        } catch (InvalidRequestException invalid) {
            showProblems(invalid.problems());
        }
    }

    private Tags.Plain line(Problem problem) {
        String place = problem.nodeId()
                + (problem.nodeId().isEmpty() || problem.member().isEmpty() ? "" : " · ")
                + problem.member();
        Tags.Plain line = Tags.tag("li");
        if (!place.isEmpty()) {
            line.getElement().appendChild(Tags.text("code", place).getElement());
        }
        line.getElement().appendChild(new Span(" " + ProblemWords.text(problem, texts)).getElement());
        return line;
    }
}
