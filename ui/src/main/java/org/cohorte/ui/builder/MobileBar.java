package org.cohorte.ui.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.result.ShownFigures;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** On a telephone: the total and its funnel held at the bottom, a press on them opens the result. */
final class MobileBar extends Div {

    private final NativeButton result;
    private final Span figure = Tags.text("fig", "…");
    private final Div said = Tags.div("grow");
    private final Div bars = Tags.div("mf");

    MobileBar(BuilderActions actions, Texts texts, Runnable onResult, Optional<Runnable> onCohort) {
        setClassName("mob");
        result = Tags.button("mres", "", onResult);
        result.removeAll();
        result.add(figure, said, bars, Icons.icon("right"));
        add(
                result,
                Tags.div(
                        "mact",
                        Tags.button("btn", "plus", texts.get("builder.add"), () -> actions.openAdd("root", false)),
                        Tags.button(
                                "btn danger", "x", texts.get("builder.exclude"), () -> actions.openAdd("root", true))));
        onCohort.ifPresent(create -> add(Tags.button("btn primary whole", texts.get("cohort.create"), create)));
    }

    void show(CountAnswer answer, String change, Texts texts) {
        Figure total = new ShownFigures(answer, texts).of(answer.total());
        Tags.set(figure, total.text());
        figure.setClassName("mk", total.masked());
        said.removeAll();
        said.add(
                Tags.div("", Tags.bold(texts.count("patients", Math.max(0, answer.total())))),
                Tags.div("s", new Span(change)));
        bars.removeAll();
        bar(answer.population(), answer.population());
        answer.nodes().stream()
                .map(NodeCount::remain)
                .filter(OptionalLong::isPresent)
                .forEach(remain -> bar(remain.getAsLong(), answer.population()));
    }

    private void bar(long remain, long population) {
        Tags.Plain bar = Tags.tag("i", "");
        long shown = Masking.isHidden(remain) ? 0 : remain;
        bar.getElement().getStyle().set("height", (population <= 0 ? 0 : Math.round(28.0 * shown / population)) + "px");
        bars.add(bar);
    }
}
