package org.cohorte.ui.home;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.cohorts.CohortTable;
import org.cohorte.ui.exports.JobList;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.KeyListener;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/** The first screen: go on with a request or begin one, and read what one may see and until when. */
@PermitAll
@Route(value = "", layout = MainShell.class)
class HomeView extends Main implements LocaleChangeObserver, HasDynamicTitle {

    private static final int RECENT = 8;
    private static final int RECENT_COHORTS = 5;
    private static final int RECENT_EXPORTS = 3;

    private final transient SavedRequests requests;
    private final transient Scopes scopes;
    private final transient CurrentUser user;
    private final transient CohortEngine engine;
    private final UiSettings settings;
    private final transient Clock clock;
    private final transient PeopleServices people;
    private final transient AdminServices administration;
    private final ExampleList examples;

    HomeView(
            SavedRequests requests,
            Scopes scopes,
            Feasibility feasibility,
            Background background,
            CohortEngine engine,
            CurrentUser user,
            UiSettings settings,
            PeopleServices people,
            AdminServices administration,
            Clock clock) {
        this.requests = requests;
        this.scopes = scopes;
        this.user = user;
        this.engine = engine;
        this.settings = settings;
        this.people = people;
        this.administration = administration;
        this.clock = clock;
        this.examples = new ExampleList(feasibility, background, user.login());
        setClassName("home");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Texts texts = Texts.in(event.getLocale());
        removeAll();
        boolean sees = !scopes.readings(user.login()).isEmpty();
        Div left = Tags.div("lft", start(texts, sees), recent(texts), cohorts(texts));
        if (sees) {
            examples.speak(texts);
            left.add(examples);
        } else if (!administration.doors().isEmpty()) {
            left.add(new DoorList(administration.doors(), texts));
        }
        Div right = Tags.div(
                "rgt",
                new AccessList(scopes.accesses(user.login()), clock, settings.zone(), texts),
                exports(texts),
                new DataState(engine, settings, texts));
        right.getElement().setAttribute("role", "complementary");
        right.getElement().setAttribute("aria-label", texts.get("home.accesses"));
        add(left, right);
        if (sees) {
            add(new KeyListener("n", key -> begin()));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        examples.stop();
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("home.title") + " · Cohorte";
    }

    /** Whoever sees nobody is told so, and whom to ask; a request would find no one. */
    private static Div start(Texts texts, boolean sees) {
        if (!sees) {
            return Tags.div("go none", new H1(texts.get("home.title")), Tags.tag("p", texts.get("home.nobody")));
        }
        Anchor begin =
                new Anchor("requests/new", Icons.icon("plus"), Tags.text("", texts.get("home.new")), Tags.key("N"));
        begin.setClassName("btn primary lg");
        return Tags.div("go", new H1(texts.get("home.question")), begin);
    }

    private Div recent(Texts texts) {
        List<SavedRequest> all = requests.list(user.login(), RECENT + 1);
        boolean more = all.size() > RECENT;
        Div block = new Div();
        if (!all.isEmpty()) {
            Div heading = Tags.div("hd", Tags.tag("h2", texts.get("home.requests")));
            if (more) {
                heading.add(Tags.span("grow"), new Anchor("requests", texts.get("home.all")));
            }
            block.add(
                    heading,
                    new RequestTable(all.subList(0, Math.min(RECENT, all.size())), clock, settings.zone(), texts));
        }
        return block;
    }

    /** Favourites first; nothing for those who have none. */
    private Div cohorts(Texts texts) {
        List<Cohort> all = people.exploration().readings(user.login()).isEmpty()
                ? List.of()
                : people.cohorts().list(user.login()).stream()
                        .filter(cohort -> cohort.sample().isEmpty())
                        .toList();
        Div block = new Div();
        block.setVisible(!all.isEmpty());
        boolean exporting = !people.exports().readings(user.login()).isEmpty();
        block.add(
                Tags.div(
                        "hd",
                        Tags.tag("h2", texts.get("cohorts.title")),
                        Tags.text("mut", texts.formats().number(all.size())),
                        Tags.span("grow"),
                        new Anchor("cohorts", texts.get("home.all"))),
                new CohortTable(all.stream().limit(RECENT_COHORTS).toList(), exporting, clock, settings.zone(), texts));
        return block;
    }

    private Section exports(Texts texts) {
        Section section = new Section();
        section.setVisible(!people.exports().readings(user.login()).isEmpty());
        if (section.isVisible()) {
            section.add(
                    Tags.div(
                            "hd",
                            Tags.tag("h2", texts.get("exports.title")),
                            Tags.span("grow"),
                            new Anchor("exports", texts.get("exports.all"))),
                    new JobList(people, RECENT_EXPORTS, texts, () -> section.setVisible(false)));
        }
        return section;
    }

    private static void begin() {
        UI.getCurrentOrThrow().navigate("requests/new");
    }
}
