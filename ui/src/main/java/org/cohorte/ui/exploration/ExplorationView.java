package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.ui.parts.KeyListener;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.parts.Ways;
import org.cohorte.ui.people.CohortPage;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.shell.PlainPage;
import org.cohorte.ui.text.Texts;

/** A cohort looked at, as far as the rights of the moment go; the address says what of it and how it is read. */
@PermitAll
@Route(value = "cohorts/:cohort", layout = MainShell.class)
@RouteAlias(value = "cohorts/:cohort/overview", layout = MainShell.class)
@RouteAlias(value = "cohorts/:cohort/patients", layout = MainShell.class)
@RouteAlias(value = "cohorts/:cohort/biology", layout = MainShell.class)
class ExplorationView extends CohortPage {

    private final transient Loader sightLoader;
    private Tab tab = Tab.OVERVIEW;
    private boolean naming;
    private boolean sampling;
    private transient Optional<TabPane> pane = Optional.empty();
    private transient Optional<SamplePanel> panel = Optional.empty();
    private final Div body = Tags.div("exb");

    ExplorationView(PeopleServices services) {
        super(services);
        this.sightLoader = services.loader();
    }

    @Override
    protected List<Reading> held() {
        return services().exploration().readings(services().login());
    }

    @Override
    protected Optional<String> asked(BeforeEnterEvent event) {
        return event.getRouteParameters().get("cohort");
    }

    @Override
    protected boolean enter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        tab = Tab.of(event.getLocation().getSegments());
        naming = parameters.containsKey("name");
        sampling = parameters.containsKey("sample");
        return true;
    }

    @Override
    public String getPageTitle() {
        return cohortName() + " · Cohorte";
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void stop() {
        sightLoader.stop();
        pane.ifPresent(TabPane::stop);
        panel.ifPresent(SamplePanel::stop);
    }

    @Override
    protected void build(Texts texts) {
        stop();
        Looking looking = looking(texts);
        removeAll();
        setClassName("people");
        CohortHead head =
                new CohortHead(looking, tab, readings(), name -> rename(name, texts), () -> openPanel(looking));
        TabPane shown = pane(looking);
        pane = Optional.of(shown);
        Div strip = Tags.div("strip", shown.strip());
        strip.add(Tags.span("grow"), frozen(texts));
        body.removeAll();
        body.add(shown);
        panel = Optional.empty();
        body.setClassName("panel-open", false);
        add(head, tabs(looking), strip, body, new KeyListener("escape", key -> closePanel()));
        shown.open();
        sightLoader.load(
                () -> services()
                        .exploration()
                        .sight(looking.login(), looking.cohort().id(), looking.reading()),
                head::showSight,
                failure -> {
                    // the list below says what is wrong: once is enough
                });
        if (sampling) {
            openPanel(looking);
        }
        if (naming) {
            head.editName();
            naming = false;
        }
    }

    private TabPane pane(Looking looking) {
        return switch (tab) {
            case OVERVIEW -> new OverviewTab(looking, () -> gone(looking.texts()));
            case PATIENTS -> new PatientsTab(looking, () -> gone(looking.texts()));
            case BIOLOGY -> new BiologyTab(looking, () -> gone(looking.texts()));
        };
    }

    private void gone(Texts texts) {
        stop();
        PlainPage.notFound(this, texts);
    }

    private Component tabs(Looking looking) {
        Tags.Plain tabs = Tags.tag("nav");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", looking.texts().get("tab.all"));
        for (Tab each : Tab.values()) {
            Anchor link =
                    new Anchor(looking.address(each.path()), looking.texts().get("tab." + each.name()));
            if (each == tab) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.getElement().appendChild(link.getElement());
        }
        return tabs;
    }

    /** When its members were fixed, from which request and data. */
    private Component frozen(Texts texts) {
        Cohort shown = cohort();
        Anchor request =
                new Anchor("requests/" + shown.request(), texts.get("cohort.request", "v" + shown.requestVersion()));
        request.setTitle(shown.requestName());
        return Tags.div(
                "s frozen",
                Tags.text(
                        "",
                        texts.get(
                                        "cohort.frozen",
                                        texts.formats()
                                                .dateTime(
                                                        shown.made(), services().zone())) + " · "),
                request,
                Tags.text(
                        "",
                        " · "
                                + texts.get(
                                        "result.asOf",
                                        texts.formats()
                                                .dateTime(
                                                        shown.indexAsOf(),
                                                        services().zone()))));
    }

    private void rename(String name, Texts texts) {
        try {
            renamed(services().cohorts().rename(services().login(), cohort().id(), name));
            UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
        } catch (RuntimeException refused) {
            body.addComponentAsFirst(Refusals.note(refused, texts, () -> rename(name, texts)));
        }
    }

    private void openPanel(Looking looking) {
        if (panel.isEmpty()) {
            SamplePanel opened = new SamplePanel(
                    looking, drawn -> Ways.lead(UI.getCurrentOrThrow(), "cohorts/" + drawn.id()), this::closePanel);
            panel = Optional.of(opened);
            body.add(opened);
            body.setClassName("panel-open", true);
        }
    }

    private void closePanel() {
        panel.ifPresent(opened -> {
            opened.stop();
            body.remove(opened);
        });
        panel = Optional.empty();
        body.setClassName("panel-open", false);
    }
}
