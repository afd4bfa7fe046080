package org.cohorte.ui.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.RequestBar.Sight;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.builder.result.ShownFigures;
import org.cohorte.ui.builder.tree.RootRule;
import org.cohorte.ui.builder.tree.TreePane;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The left column: the criteria as a tree, as one sentence, or as the saved form. */
final class CriteriaColumn extends Section {

    private final transient BuilderServices services;
    private final transient Desk desk;
    private final transient Texts texts;
    private final PopulationChip population;
    private final RootRule rule;
    private final TreePane tree;
    private final StartPane start;
    private final Div adding;
    private final Div criteria;
    private final Div sentence = Tags.div("scr sentence");
    private final JsonPane json;
    private Sight sight = Sight.CRITERIA;
    private boolean started;

    CriteriaColumn(BuilderServices services, Desk desk, Texts texts, Runnable onHelp) {
        this.services = services;
        this.desk = desk;
        this.texts = texts;
        setClassName("cs");
        getElement().setAttribute("aria-label", texts.get("builder.criteria"));
        population = new PopulationChip(services, desk);
        rule = new RootRule(desk, texts);
        tree = new TreePane(services.words(), desk, texts);
        tree.speak(texts);
        start = new StartPane(services, desk);
        adding = adding();
        criteria = Tags.div("scr", population, rule, tree, start, adding);
        json = new JsonPane(texts, desk::rewrite);
        add(criteria, sentence, json, hints(onHelp));
        showSight(Sight.CRITERIA);
    }

    /** Shows the request of the desk. */
    void show() {
        Request request = desk.model().request();
        boolean empty = request.root().children().isEmpty();
        population.show(request.population(), texts);
        rule.show(request.root());
        tree.show(request, desk.selected());
        tree.setVisible(!empty);
        start.setVisible(empty);
        adding.setVisible(!empty);
        if (empty && !started) {
            started = true;
            start.speak(texts);
        }
        showOther();
    }

    void showSight(Sight newSight) {
        sight = newSight;
        criteria.setVisible(sight == Sight.CRITERIA);
        sentence.setVisible(sight == Sight.SENTENCE);
        json.setVisible(sight == Sight.JSON);
        showOther();
    }

    void showAnswer(CountAnswer answer) {
        ShownFigures figures = new ShownFigures(answer, texts);
        Map<String, Figure> alone = figures.alone();
        tree.showCounts(alone);
        population.showPatients(figures.of(answer.population()), texts);
    }

    void showNotes(Map<String, Component> notes) {
        tree.showNotes(notes);
    }

    void showProblems(List<Problem> problems) {
        json.showProblems(problems);
    }

    /** The row with the focus, or the one in the panel. */
    Optional<String> current() {
        return desk.selected().or(tree::focused);
    }

    void focus(String nodeId) {
        tree.focus(nodeId);
    }

    void stop() {
        start.stop();
    }

    private void showOther() {
        Request request = desk.model().request();
        if (sight == Sight.SENTENCE) {
            sentence.removeAll();
            services.words()
                    .request(request, texts.locale())
                    .lines()
                    .forEach(line -> sentence.add(Tags.tag("p", line)));
        } else if (sight == Sight.JSON) {
            json.show(request);
        }
    }

    private Div adding() {
        NativeButton criterion =
                Tags.button("btn sm", "plus", texts.get("builder.add"), () -> desk.openAdd("root", false));
        NativeButton group = Tags.button("btn sm ghost", "group", texts.get("builder.group"), this::group);
        NativeButton exclude =
                Tags.button("btn sm ghost", "x", texts.get("builder.exclude"), () -> desk.openAdd("root", true));
        criterion.add(Tags.key("N"));
        group.add(Tags.key("G"));
        exclude.add(Tags.key("X"));
        NativeButton link = Tags.button("btn sm ghost", "link", texts.get("builder.link"), () -> desk.open("root"));
        link.add(Tags.key("L"));
        return Tags.div("add", criterion, group, link, exclude);
    }

    /** Groups the current row, or begins a new group. */
    void group() {
        desk.group(current().orElse(""));
    }

    private Component hints(Runnable onHelp) {
        Div hints = Tags.div("hints");
        for (String line : List.of("browse", "edit", "move", "undo")) {
            Span hint = Tags.keys(texts.get("help." + line + ".keys"));
            hint.add(new Span(texts.get("hint." + line)));
            hints.add(hint);
        }
        NativeButton all = Tags.button("", "", onHelp);
        all.removeAll();
        all.add(Tags.key("?"), new Span(" " + texts.get("hint.all")));
        hints.add(Tags.span("grow"), all);
        return hints;
    }
}
