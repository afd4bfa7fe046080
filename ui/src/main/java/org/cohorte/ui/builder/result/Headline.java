package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The total, once per screen, with what it is a part of and what the last change did to it. */
final class Headline extends Div {

    private final Span figure = Tags.span("fig");
    private final Div what = Tags.div("");
    private final Div change = Tags.div("dl");
    private final Span which = Tags.span("s");

    Headline() {
        setClassName("big");
        add(figure, Tags.div("bt", what, change, which));
    }

    void show(CountAnswer answer, OptionalLong before, String edit, Texts texts) {
        ShownFigures figures = new ShownFigures(answer, texts);
        Figure total = figures.of(answer.total());
        Tags.set(figure, total.text());
        figure.setClassName("mk", total.masked());
        what.removeAll();
        if (total.masked()) {
            what.add(Tags.bold(texts.count("patients", 2)));
            Tags.set(which, texts.get("result.masked.total"));
        } else {
            what.add(Tags.bold(texts.count("patients", answer.total())), Tags.text("mut", " " + share(answer, texts)));
            Tags.set(which, edit);
        }
        change.removeAll();
        boolean comparable = before.isPresent() && !total.masked() && !Masking.isHidden(before.getAsLong());
        if (comparable) {
            change.add(
                    Tags.bold(texts.formats().change(answer.total() - before.getAsLong())),
                    new Span(" " + texts.get("result.sinceLast")));
        }
    }

    /** Keeps the figure to read and says that it is the former one. */
    void showOld(Texts texts) {
        what.removeAll();
        what.add(Tags.bold(texts.get("result.old")));
        change.removeAll();
    }

    private static String share(CountAnswer answer, Texts texts) {
        return Masking.isHidden(answer.population())
                ? ""
                : texts.get("result.share", texts.formats().percent(answer.total(), answer.population()));
    }
}
