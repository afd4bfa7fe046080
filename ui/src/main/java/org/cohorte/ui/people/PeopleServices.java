package org.cohorte.ui.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.export.job.Exports;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.parts.Loader;

/**
 * What the screens about people ask of the rest of the house, on behalf of the user of the page.
 *
 * @param house what requests need too
 */
public record PeopleServices(BuilderServices house, Exports exports) {

    public Cohorts cohorts() {
        return house.cohorts();
    }

    public Exploration exploration() {
        return house.exploration();
    }

    /** Of the user of the page; known on the page's own thread alone, so take it before going to the background. */
    public String login() {
        return house.user().login();
    }

    public Background background() {
        return house.background();
    }

    public Loader loader() {
        return new Loader(house.background());
    }

    public Clock clock() {
        return house.clock();
    }

    public ZoneId zone() {
        return house.settings().zone();
    }

    /** A cohort of the user's by the id of an address; empty when the address holds none of theirs. */
    public Optional<Cohort> cohort(String id) {
        try {
            return cohorts().find(login(), UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The reading that an address asks for among those the user holds; the highest when it asks for none or for another. */
    public static Reading reading(Optional<String> asked, List<Reading> held) {
        return held.stream()
                .filter(reading -> asked.filter(reading.name().toLowerCase(Locale.ROOT)::equals)
                        .isPresent())
                .findFirst()
                .orElse(held.getFirst());
    }
}
