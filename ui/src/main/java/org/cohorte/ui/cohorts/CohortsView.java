package org.cohorte.ui.cohorts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.CohortException;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/** Every cohort and sample of the user. Deleting one can be taken back. */
@PermitAll
@Route(value = "cohorts", layout = MainShell.class)
class CohortsView extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, CohortTable.Acts {

    private final transient PeopleServices services;
    private transient Optional<Cohort> deleted = Optional.empty();

    CohortsView(PeopleServices services) {
        this.services = services;
        setClassName("requests");
    }

    /** For those who read figures alone, there are no cohorts. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (services.exploration().readings(services.login()).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        fill(event.getLocale(), Optional.empty());
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("cohorts.title") + " · Cohorte";
    }

    @Override
    public void favourite(Cohort cohort, boolean favourite) {
        change(() -> services.cohorts().favourite(services.login(), cohort.id(), favourite));
    }

    @Override
    public void rename(Cohort cohort, String name) {
        change(() -> services.cohorts().rename(services.login(), cohort.id(), name));
    }

    @Override
    public void delete(Cohort cohort) {
        change(() -> {
            services.cohorts().delete(services.login(), cohort.id());
            deleted = Optional.of(cohort);
        });
    }

    private void restore(Cohort cohort) {
        change(() -> {
            services.cohorts().restore(services.login(), cohort.id());
            deleted = Optional.empty();
        });
    }

    /** Does it and shows the list anew, with the reason above it where it was refused. */
    private void change(Runnable act) {
        Optional<Note> refusal = Optional.empty();
        try {
            act.run();
        } catch (CohortException | SecurityException refused) {
            refusal = Optional.of(Refusals.note(refused, Texts.ofPage(), () -> {}));
        } catch (NoSuchElementException goneMeanwhile) {
            // deleted in another window: the list below no longer holds it
            deleted = Optional.empty();
        }
        fill(Texts.ofPage().locale(), refusal);
    }

    private void fill(Locale locale, Optional<Note> refusal) {
        Texts texts = Texts.in(locale);
        removeAll();
        Anchor requests = new Anchor("requests", texts.get("home.requests"));
        requests.setClassName("btn");
        add(Tags.div("row", new H1(texts.get("cohorts.title")), Tags.span("grow"), requests));
        refusal.ifPresent(this::add);
        deleted.ifPresent(cohort -> add(undo(cohort, texts)));
        List<Cohort> all = services.cohorts().list(services.login());
        if (all.isEmpty()) {
            add(lesson(texts));
            return;
        }
        boolean exporting = !services.exports().readings(services.login()).isEmpty();
        add(new CohortTable(all, exporting, services.clock(), services.zone(), texts, Optional.of(this)));
    }

    private static Component lesson(Texts texts) {
        Anchor begin = new Anchor("requests", texts.get("home.requests"));
        begin.setClassName("btn primary");
        return Tags.div(
                "lesson",
                Tags.tag("h2", texts.get("cohorts.none")),
                Tags.tag(
                        "ol",
                        Tags.tag("li", texts.get("cohorts.none.draw")),
                        Tags.tag("li", texts.get("cohorts.none.press")),
                        Tags.tag("li", texts.get("cohorts.none.read"))),
                Tags.div("row", begin));
    }

    private Component undo(Cohort cohort, Texts texts) {
        return new Note(
                Note.Kind.INFORMATION,
                texts.get("cohorts.deleted", cohort.name()),
                texts.get(cohort.samples() > 0 ? "cohorts.deleted.withSamples" : "cohorts.deleted.then"),
                Tags.button("btn sm", "undo", texts.get("requests.undelete"), () -> restore(cohort)));
    }
}
