package org.cohorte.ui.exports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cohorte.export.table.TableOffer;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.parts.Ways;
import org.cohorte.ui.people.CohortPage;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.shell.PlainPage;
import org.cohorte.ui.text.Texts;

/** Asks for an export of a cohort or sample. */
@PermitAll
@Route(value = "exports/new", layout = MainShell.class)
class NewExportView extends CohortPage {

    private static final int RECENT = 5;

    private final transient Loader loader;
    private final Div place = Tags.div("xl");
    private transient Optional<OrderForm> form = Optional.empty();

    NewExportView(PeopleServices services) {
        super(services);
        this.loader = services.loader();
    }

    @Override
    protected List<Reading> held() {
        return services().exports().readings(services().login());
    }

    @Override
    protected Optional<String> asked(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter("cohort");
    }

    @Override
    protected boolean enter(BeforeEnterEvent event) {
        return true;
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("export.act") + " · " + cohortName() + " · Cohorte";
    }

    @Override
    protected void onDetach(DetachEvent event) {
        loader.stop();
        form.ifPresent(OrderForm::stop);
    }

    @Override
    protected void build(Texts texts) {
        Looking looking = looking(texts);
        removeAll();
        setClassName("exporting");
        WorkbookContents contents = new WorkbookContents(texts);
        Div body = Tags.div("xm");
        Div none = new Div();
        JobList jobs = new JobList(services(), RECENT, texts, () -> none.setText(texts.get("exports.none")));
        Div aside = Tags.div("xr", heading(texts.get("exports.mine"), Optional.of(texts)), none, jobs);
        none.setClassName("s");
        aside.add(heading(texts.get("export.contents"), Optional.empty()), contents);
        aside.getElement().setAttribute("role", "complementary");
        aside.getElement().setAttribute("aria-label", texts.get("exports.mine"));
        body.add(place, aside);
        add(head(looking), body);
        load(looking, contents, body);
    }

    private void load(Looking looking, WorkbookContents contents, Div body) {
        place.removeAll();
        place.add(Tags.div("skel", Tags.div("sk"), Tags.div("sk"), Tags.div("sk"), Tags.div("sk")));
        loader.load(
                () -> services()
                        .exports()
                        .offer(looking.login(), looking.cohort().id(), looking.reading()),
                offers -> show(looking, offers, contents, body),
                failure -> failed(looking, failure, contents, body));
    }

    private void show(Looking looking, List<TableOffer> offers, WorkbookContents contents, Div body) {
        OrderForm asked = new OrderForm(looking, offers, contents, () -> Ways.lead(UI.getCurrentOrThrow(), "exports"));
        form = Optional.of(asked);
        body.replace(place, asked);
    }

    private void failed(Looking looking, RuntimeException failure, WorkbookContents contents, Div body) {
        if (failure instanceof NoSuchElementException) {
            PlainPage.notFound(this, looking.texts());
            return;
        }
        place.removeAll();
        place.add(Tags.div("xsc", Refusals.note(failure, looking.texts(), () -> load(looking, contents, body))));
    }

    private static Component heading(String title, Optional<Texts> all) {
        Div heading = Tags.div("hd", Tags.tag("h2", title));
        all.ifPresent(texts -> heading.add(Tags.span("grow"), new Anchor("exports", texts.get("exports.all"))));
        return heading;
    }

    private Component head(Looking looking) {
        Texts texts = looking.texts();
        Cohort shown = looking.cohort();
        Anchor back = new Anchor("cohorts/" + shown.id(), shown.name());
        H1 title = new H1(texts.get("export.title", texts.count("cohort.patients", shown.size())));
        Tags.Plain steps = Tags.tag(
                "ol",
                step(1, texts.get("export.step.tables.short")),
                step(2, texts.get("export.step.format")),
                step(3, texts.get("export.step.purpose")));
        steps.addClassName("steps");
        return Tags.div(
                "eh",
                Tags.div("tt", Tags.div("s way", back, new Span(" /")), Tags.div("row", title, reading(texts))),
                Tags.span("grow"),
                steps);
    }

    private static Component step(int number, String name) {
        return Tags.tag("li", Tags.text("stp", String.valueOf(number)), Tags.text("", name));
    }

    private Component reading(Texts texts) {
        if (readings().size() < 2) {
            return Tags.span(
                    "chip",
                    Icons.icon("eye"),
                    Tags.text("", texts.get("people.reading.short." + reading().name())));
        }
        Segments<Reading> choice = new Segments<>(texts.get("people.reading"), this::choose);
        readings().forEach(each -> choice.with(each, texts.get("people.reading.short." + each.name())));
        choice.setValue(reading());
        choice.addClassName("sm");
        return choice;
    }

    private void choose(Reading chosen) {
        Ways.go(
                UI.getCurrentOrThrow(),
                "exports/new?cohort=" + cohort().id() + "&reading="
                        + chosen.name().toLowerCase(Locale.ROOT));
    }
}
