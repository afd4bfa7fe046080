package org.cohorte.ui.builder;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.EngineException.Reason;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.builder.panel.ProblemWords;
import org.cohorte.ui.builder.panel.SidePanel;
import org.cohorte.ui.builder.result.EditWords;
import org.cohorte.ui.builder.result.ResultPane;
import org.cohorte.ui.parts.KeyListener;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The parts of the builder in one language, and what each shows of the desk and of the count. */
final class BuilderScreen extends Div {

    private static final String KEYS = "n g l x ? escape ctrl+z ctrl+shift+z ctrl+y delete";

    private final transient BuilderServices services;
    private final transient Desk desk;
    private final transient Texts texts;
    private final RequestBar bar;
    private final CriteriaColumn criteria;
    private final SidePanel panel;
    private final ResultPane result;
    private final MobileBar mobile;
    private final transient RowNotes notes;
    private final transient Runnable onRetry;
    private transient List<Problem> problems = List.of();
    private transient Optional<CountAnswer> answer = Optional.empty();

    BuilderScreen(
            BuilderServices services,
            Desk desk,
            Texts texts,
            RequestBar bar,
            Runnable onStop,
            Runnable onRetry,
            Optional<Runnable> onCohort) {
        this.services = services;
        this.desk = desk;
        this.texts = texts;
        this.bar = bar;
        this.onRetry = onRetry;
        setClassName("builder");
        criteria = new CriteriaColumn(services, desk, texts, this::help);
        panel = new SidePanel(services, desk, texts);
        result = new ResultPane(services, desk, texts, onStop, () -> removeClassName("res-open"));
        mobile = new MobileBar(desk, texts, () -> addClassName("res-open"), onCohort);
        notes = new RowNotes(desk);
        add(bar, Tags.div("bd", criteria, panel, result), mobile, new KeyListener(KEYS, this::onKey));
    }

    CriteriaColumn criteria() {
        return criteria;
    }

    /** Shows the request and the panel as they are on the desk. */
    void showRequest() {
        bar.showSteps(desk.model());
        showPanel();
        showNotes();
    }

    void showPanel() {
        Request request = desk.model().request();
        setClassName("panel-open", !(desk.panel() instanceof Desk.Panel.Closed));
        criteria.show();
        result.mark(desk.selected());
        switch (desk.panel()) {
            case Desk.Panel.Closed closed -> {}
            case Desk.Panel.OfPopulation whole -> panel.showPopulation(request);
            case Desk.Panel.Adding(String group, boolean exclude) -> panel.showAdd(group, exclude);
            case Desk.Panel.OfNode(String id) -> Trees.find(request, id).ifPresent(node -> showNode(request, node));
        }
    }

    private void showNode(Request request, Node node) {
        panel.showNode(request, node);
        panel.showProblems(problems);
    }

    void showAnswer(Request request, CountAnswer newAnswer) {
        problems = List.of();
        answer = Optional.of(newAnswer);
        String edit = desk.model()
                .lastEdit()
                .map(done -> EditWords.of(done, services.words(), texts))
                .orElse("");
        result.show(request, newAnswer, desk.model().totalBefore(), edit, desk.selected());
        criteria.showAnswer(newAnswer);
        criteria.showProblems(problems);
        panel.showProblems(problems);
        mobile.show(newAnswer, change(newAnswer), texts);
        showNotes();
    }

    /** The request breaks rules: said at the fields, in the rows, and in the result. */
    void showRefusal(List<Problem> found) {
        problems = found;
        panel.showProblems(found);
        criteria.showProblems(found);
        showNotes();
        result.showTrouble(new Note(
                Note.Kind.ERROR, texts.count("result.refused", found.size()), texts.get("result.refused.then")));
    }

    void showFailure(Reason reason) {
        result.showTrouble(new Note(
                reason == Reason.STOPPED ? Note.Kind.INFORMATION : Note.Kind.ERROR,
                texts.get("failure." + reason.name()),
                texts.get("failure." + reason.name() + ".then"),
                Tags.button("btn sm", "refresh", texts.get("failure.retry"), onRetry)));
    }

    /** The count passed a limit: said where the result stands, and at the group whose links cost too much. */
    void showCost(Problem problem) {
        panel.showProblems(List.of(problem));
        result.showTrouble(new Note(
                Note.Kind.ERROR,
                texts.get("failure." + Reason.TOO_COSTLY.name()),
                ProblemWords.text(problem, texts),
                Tags.button("btn sm", "refresh", texts.get("failure.retry"), onRetry)));
    }

    /** Something else than a count could not be done: said where the result stands. */
    void showTrouble(Note note) {
        result.showTrouble(note);
    }

    void showSlow() {
        result.showSkeleton();
    }

    void showLong() {
        result.showLong();
    }

    private String change(CountAnswer counted) {
        var before = desk.model().totalBefore();
        boolean comparable =
                before.isPresent() && !Masking.isHidden(before.getAsLong()) && !Masking.isHidden(counted.total());
        return comparable
                ? texts.formats().change(counted.total() - before.getAsLong()) + " " + texts.get("result.sinceLast")
                : "";
    }

    private void showNotes() {
        criteria.showNotes(notes.of(desk.model().request(), problems, answer, texts, this::showNotes));
    }

    private void help() {
        new Help(texts).open();
    }

    private void onKey(String key) {
        switch (key) {
            case "n" -> desk.openAdd(desk.model().request().root().id(), false);
            case "g" -> criteria.group();
            case "l" -> desk.open(desk.model().request().root().id());
            case "x" ->
                criteria.current()
                        .ifPresentOrElse(
                                desk::toggleExclude,
                                () -> desk.openAdd(desk.model().request().root().id(), true));
            case "delete" -> criteria.current().ifPresent(desk::remove);
            case "ctrl+z" -> desk.undo();
            case "ctrl+shift+z", "ctrl+y" -> desk.redo();
            case "escape" -> close();
            default -> help();
        }
    }

    /** Closes the panel and gives the focus back to the row it was about. */
    private void close() {
        Optional<String> row = desk.selected();
        desk.close();
        removeClassName("res-open");
        row.ifPresent(criteria::focus);
    }
}
