package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.result.Months;
import org.cohorte.ui.builder.result.Pyramid;
import org.cohorte.ui.builder.result.ShownFigures;
import org.cohorte.ui.builder.result.UnitBars;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.IndexNames;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.text.Texts;

/** Who the patients of the cohort are, in figures: they are counted with the cohort as the population. */
final class OverviewTab extends TabPane {

    private static final int WIDE = 920;
    private static final int HIGH = 190;
    private static final int NARROW = 366;
    private static final int LOW = 110;

    private final transient Texts texts;
    private final Div figures = Tags.div("figs");
    private final Pyramid pyramid = new Pyramid();
    private final Months months = new Months(WIDE, HIGH);
    private final Months monthsOfPhone = new Months(NARROW, LOW);
    private final UnitBars units;
    private final Div types = new Div();
    private final Div charts;
    private final Tags.Plain none;
    private final Div waiting = Tags.div("skel", Tags.div("sk"), Tags.div("sk"), Tags.div("sk"), Tags.div("sk"));

    OverviewTab(Looking looking, Runnable onGone) {
        super(looking, onGone);
        this.texts = looking.texts();
        none = Tags.tag("p", texts.get("people.nobody"));
        none.addClassName("nobody");
        months.addClassName("desk");
        monthsOfPhone.addClassName("phone");
        units = new UnitBars(looking.services().house().perimeters());
        charts = Tags.div(
                "ov",
                Tags.div("g1", block("result.ages", pyramid), block("result.months", months, monthsOfPhone)),
                Tags.div("g2", block("stay.types", types), block("overview.units", units)));
        charts.setVisible(false);
        none.setVisible(false);
        Tags.scrolls(this, texts.get("tab.OVERVIEW"));
        add(figures, charts, none, waiting);
    }

    @Override
    Component[] strip() {
        return new Component[0];
    }

    @Override
    void open() {
        Looking looking = looking();
        Population whole =
                new Population(List.of(), Optional.of(looking.cohort().id()));
        Request everybody = new Request(whole, Request.everyone().root(), List.of());
        waiting.setVisible(true);
        loader().load(
                        () -> looking.services().house().feasibility().count(everybody, looking.login()),
                        this::show,
                        failure -> {
                            waiting.setVisible(false);
                            failed(failure, this::open);
                        });
    }

    private void show(CountAnswer answer) {
        calm();
        waiting.setVisible(false);
        boolean nobody = answer.total() == 0;
        charts.setVisible(!nobody);
        none.setVisible(nobody);
        Demographics who = answer.demographics();
        ShownFigures shown = new ShownFigures(answer, texts);
        figures.removeAll();
        figures.add(
                figure(shown.of(answer.total()).text(), texts.count("patients", answer.total()), ""),
                figure(share(who.female(), answer), texts.count("result.women", 2), ""),
                figure(shown.of(stays(who)).text(), texts.get("overview.stays"), period(who.staysByMonth())),
                figure(
                        shown.of(who.deceased()).text(),
                        texts.get("overview.deaths"),
                        " " + share(who.deceased(), answer)));
        pyramid.show(answer, texts);
        months.show(answer, texts);
        monthsOfPhone.show(answer, texts);
        units.show(answer, texts);
        showTypes(who.staysByType(), shown);
    }

    private void showTypes(List<Slice> slices, ShownFigures shown) {
        long most = Math.max(1, slices.stream().mapToLong(Slice::count).max().orElse(1));
        Tags.Plain list = Tags.tag(
                "ul",
                slices.stream()
                        .map(slice -> bar(IndexNames.stayType(slice.key(), texts), slice.count(), most, shown))
                        .toArray(Component[]::new));
        list.addClassName("un");
        types.removeAll();
        types.add(list);
    }

    private static Component bar(String name, long count, long most, ShownFigures shown) {
        Tags.Plain filled = Tags.tag("i", "");
        filled.getElement().getStyle().set("width", Math.round(Math.max(0, count) * 100.0 / most) + "%");
        return Tags.tag(
                "li",
                Tags.text("el", name),
                Tags.span("bar", filled),
                Tags.tag("b", shown.of(count).text()));
    }

    private Component block(String key, Component... content) {
        Div block = Tags.div("", Tags.div("hd", Tags.tag("h2", texts.get(key))));
        block.add(content);
        return block;
    }

    private static Component figure(String number, String what, String more) {
        return Tags.div("", Tags.text("fg24", number), Tags.div("s", new Span(what), Tags.text("mut", more)));
    }

    private String share(long part, CountAnswer answer) {
        return part < 0 || answer.total() < 0 ? "–" : texts.formats().percent(part, answer.total());
    }

    private static long stays(Demographics who) {
        return who.staysByType().stream()
                .mapToLong(Slice::count)
                .filter(count -> count > 0)
                .sum();
    }

    private String period(List<Slice> months) {
        return months.isEmpty()
                ? ""
                : " " + texts.get("overview.since", months.getFirst().key().substring(0, 4));
    }
}
