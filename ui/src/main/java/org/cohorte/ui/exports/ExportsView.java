package org.cohorte.ui.exports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/** Every export of the user. */
@PermitAll
@Route(value = "exports", layout = MainShell.class)
class ExportsView extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int MOST = 100;

    private final transient PeopleServices services;
    private boolean refused;

    ExportsView(PeopleServices services) {
        this.services = services;
        setClassName("requests");
    }

    /** For those who may export nothing there are no exports, unless some were made while they might. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String login = services.login();
        if (services.exports().readings(login).isEmpty()
                && services.exports().list(login).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        refused = event.getLocation().getQueryParameters().getParameters().containsKey("refused");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Texts texts = Texts.in(event.getLocale());
        removeAll();
        Anchor cohorts = new Anchor("cohorts", texts.get("cohorts.title"));
        cohorts.setClassName("btn");
        Div none = new Div();
        add(Tags.div("row", new H1(texts.get("exports.title")), Tags.span("grow"), cohorts));
        if (refused) {
            add(new Note(Note.Kind.ERROR, texts.get("exports.refused"), texts.get("exports.refused.then")));
        }
        add(none, new JobList(services, MOST, texts, () -> teach(none, texts)));
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("exports.title") + " · Cohorte";
    }

    private static void teach(Div none, Texts texts) {
        none.removeAll();
        Anchor begin = new Anchor("cohorts", texts.get("cohorts.title"));
        begin.setClassName("btn primary");
        none.add(Tags.div(
                "lesson",
                Tags.tag("h2", texts.get("exports.none")),
                Tags.tag("p", texts.get("exports.none.then")),
                Tags.div("row", begin)));
    }
}
