package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What the criteria find. It never moves or goes away: what is not known yet keeps the shape of what will be. */
public final class ResultPane extends Section {

    private final ZoneId zone;
    private final transient Runnable onStop;
    private final Headline headline = new Headline();
    private final Funnel funnel;
    private final Pyramid pyramid = new Pyramid();
    private final Months months = new Months();
    private final UnitBars units;
    private final Div figures = Tags.div("");
    private final Skeleton skeleton = new Skeleton();
    private final Div wait = Tags.div("sec wait");
    private final Div trouble = Tags.div("sec wait");
    private final Div notes = Tags.div("sec wait");
    private final Div footer = Tags.div("idx");
    private final Span said = Tags.span("sr");
    private final Div body;
    private transient Texts texts;
    private boolean empty = true;

    /**
     * @param onStop called by the button that stops a long count
     * @param onBack called on a telephone by the button that leaves the result
     */
    public ResultPane(BuilderServices services, BuilderActions actions, Texts texts, Runnable onStop, Runnable onBack) {
        this.texts = texts;
        this.zone = services.settings().zone();
        this.onStop = onStop;
        this.funnel = new Funnel(services.words(), actions::open);
        this.units = new UnitBars(services.perimeters());
        setClassName("rs");
        said.getElement().setAttribute("role", "status");
        said.getElement().setAttribute("aria-live", "polite");
        body = Tags.div("rscr", headline, wait, trouble, figures, skeleton, notes);
        body.getElement().setAttribute("tabindex", "0");
        add(Tags.button("back", "left", texts.get("builder.criteria"), onBack), said, body, footer);
        speak(texts);
        clear();
    }

    /** Writes the headings anew in this language; figures follow with the next answer. */
    public void speak(Texts newTexts) {
        texts = newTexts;
        getElement().setAttribute("aria-label", texts.get("result.title"));
        funnel.speak(texts);
        figures.removeAll();
        Div ages = new Div(heading("result.ages"), pyramid);
        Div places = new Div(heading("result.months"), months, heading("result.units"), units);
        figures.add(Tags.div("sec", heading("result.funnel"), funnel), Tags.div("sec", Tags.div("two2", ages, places)));
    }

    /** Nothing has been counted. */
    private void clear() {
        showFigures(false);
        skeleton.setVisible(false);
        wait.setVisible(false);
        trouble.setVisible(false);
        notes.setVisible(false);
    }

    /** The figures of an answer. */
    public void show(Request request, CountAnswer answer, OptionalLong before, String edit, Optional<String> selected) {
        empty = false;
        calm();
        headline.show(answer, before, edit, texts);
        funnel.show(request, answer, selected, texts);
        pyramid.show(answer, texts);
        months.show(answer, texts);
        units.show(answer, texts);
        notes(request, answer);
        footer(answer);
        String total = new ShownFigures(answer, texts).of(answer.total()).text();
        Tags.set(said, total + " " + texts.count("patients", Math.max(0, answer.total())));
    }

    /** Marks the node that the panel shows. */
    public void mark(Optional<String> selected) {
        funnel.mark(selected);
    }

    /** A count takes more than a moment: the shape of the result stands in its place. */
    public void showSkeleton() {
        getElement().setAttribute("aria-busy", "true");
        showFigures(false);
        notes.setVisible(false);
        skeleton.setVisible(true);
        Tags.set(said, texts.get("result.counting"));
    }

    /** A count takes long: the former figures come back, marked as such, and the count can be stopped. */
    public void showLong() {
        skeleton.setVisible(empty);
        showFigures(!empty);
        addClassName("old");
        headline.showOld(texts);
        wait.removeAll();
        wait.add(
                Tags.div("row", Tags.bold(texts.get("result.long"))),
                Tags.div(
                        "row",
                        Tags.tag("small", texts.get("result.long.then")),
                        Tags.span("grow"),
                        Tags.button("btn sm", texts.get("result.stop"), onStop)));
        wait.setVisible(true);
    }

    /** There is no new figure, and why; the former ones stay, marked as such. */
    public void showTrouble(Note note) {
        boolean had = !empty;
        calm();
        showFigures(had);
        if (had) {
            addClassName("old");
            headline.showOld(texts);
        }
        notes.setVisible(false);
        trouble.removeAll();
        trouble.add(note);
        trouble.setVisible(true);
        Tags.set(said, note.getElement().getTextRecursively());
    }

    private void showFigures(boolean visible) {
        headline.setVisible(visible);
        figures.setVisible(visible);
    }

    private void calm() {
        getElement().removeAttribute("aria-busy");
        removeClassName("old");
        skeleton.setVisible(false);
        wait.setVisible(false);
        trouble.setVisible(false);
        showFigures(true);
    }

    private void notes(Request request, CountAnswer answer) {
        notes.removeAll();
        var numbers = Trees.numbers(request);
        answer.leftOut().stream()
                .filter(left -> left.values() != 0)
                .forEach(left -> notes.add(Tags.span(
                        "st warn",
                        Icons.icon("warn"),
                        new Span(texts.get(
                                "result.leftOut",
                                new ShownFigures(answer, texts)
                                        .of(left.values())
                                        .text(),
                                numbers.getOrDefault(left.nodeId(), ""))))));
        answer.masking().ifPresent(masking -> notes.add(masked(masking)));
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private Note masked(Masking masking) {
        return new Note(
                Note.Kind.INFORMATION,
                texts.get("result.rounded", masking.rounding() + "", masking.threshold() + ""),
                texts.get("result.rounded.then"));
    }

    private void footer(CountAnswer answer) {
        footer.removeAll();
        String print = answer.fingerprint();
        Span fingerprint = Tags.text("mono", print.substring(0, 4) + "·" + print.substring(4, 8));
        fingerprint.getElement().setAttribute("title", texts.get("result.fingerprint", print));
        footer.add(
                Tags.span(
                        "st",
                        Icons.icon("clock"),
                        new Span(texts.get("result.took", texts.formats().seconds(answer.took())))),
                new Span(texts.get(
                        "result.asOf", texts.formats().dateTime(answer.index().asOf(), zone))),
                fingerprint);
    }

    private Component heading(String key) {
        return Tags.div("hh", Tags.tag("h2", texts.get(key)));
    }
}
