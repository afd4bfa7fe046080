package org.cohorte.ui.people;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.ui.text.Texts;

/**
 * A page about one cohort of the user's, as far as the rights of the moment go: the address says which and how it is read.
 * What the user may not see looks like what does not exist.
 */
public abstract class CohortPage extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient PeopleServices services;
    private transient List<Reading> readings = List.of();
    private transient Optional<Cohort> cohort = Optional.empty();
    private Reading reading = Reading.PSEUDONYMISED;
    private boolean attached;

    protected CohortPage(PeopleServices services) {
        this.services = services;
    }

    /** The readings that the user holds for what this page does, the highest first. */
    protected abstract List<Reading> held();

    /** The id of the cohort in an address. */
    protected abstract Optional<String> asked(BeforeEnterEvent event);

    /**
     * Takes the rest of an address, once its cohort is found.
     *
     * @return whether there is such a page for the user
     */
    protected abstract boolean enter(BeforeEnterEvent event);

    /** Draws the page anew, in this language. */
    protected abstract void build(Texts texts);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        readings = held();
        cohort = asked(event).filter(id -> !readings.isEmpty()).flatMap(services::cohort);
        cohort.ifPresent(found -> reading = PeopleServices.reading(
                event.getLocation().getQueryParameters().getSingleParameter("reading"), readings));
        if (cohort.isEmpty() || !enter(event)) {
            cohort = Optional.empty();
            event.rerouteToError(NotFoundException.class);
        } else if (attached) {
            build(Texts.in(event.getUI().getLocale()));
        }
    }

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        attached = true;
        if (cohort.isPresent()) {
            build(Texts.in(event.getLocale()));
        }
    }

    /** What is looked at, and how. */
    protected final Looking looking(Texts texts) {
        return new Looking(services, services.login(), cohort(), reading, reading == readings.getFirst(), texts);
    }

    protected final PeopleServices services() {
        return services;
    }

    protected final Cohort cohort() {
        return cohort.orElseThrow();
    }

    /** The cohort changed its name. */
    protected final void renamed(Cohort changed) {
        cohort = Optional.of(changed);
    }

    /** For titles; empty where there is no such cohort. */
    protected final String cohortName() {
        return cohort.map(Cohort::name).orElse("");
    }

    protected final List<Reading> readings() {
        return readings;
    }

    protected final Reading reading() {
        return reading;
    }
}
