package org.cohorte.ui.catalogue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.catalogue.RecordKind;

/**
 * Where one is in the catalogue, as the address says.
 *
 * @param unit number of the unit looked at; empty for everything
 * @param kind shown in detail; empty for the first one there is
 */
record Place(Optional<String> unit, Optional<RecordKind> kind) {

    static final String PATH = "data";

    /** Empty for an address that leads nowhere: a kind that there is not. */
    static Optional<Place> of(QueryParameters parameters) {
        Optional<String> name = parameters.getSingleParameter("kind").filter(text -> !text.isEmpty());
        Optional<RecordKind> kind = name.flatMap(Place::kind);
        Optional<String> unit = parameters.getSingleParameter("unit").filter(text -> !text.isEmpty());
        return name.isPresent() && kind.isEmpty() ? Optional.empty() : Optional.of(new Place(unit, kind));
    }

    private static Optional<RecordKind> kind(String name) {
        return Stream.of(RecordKind.values())
                .filter(kind -> name(kind).equals(name))
                .findFirst();
    }

    private static String name(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    Place withUnit(Optional<String> newUnit) {
        return new Place(newUnit, kind);
    }

    Place withKind(RecordKind newKind) {
        return new Place(unit, Optional.of(newKind));
    }

    Place withoutKind() {
        return new Place(unit, Optional.empty());
    }

    String address() {
        String parameters = Stream.of(unit.map(number -> "unit=" + number), kind.map(shown -> "kind=" + name(shown)))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
        return parameters.isEmpty() ? PATH : PATH + "?" + parameters;
    }
}
