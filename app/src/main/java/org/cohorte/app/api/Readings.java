package org.cohorte.app.api;

import java.util.List;
import java.util.Optional;
import org.cohorte.export.job.Exports;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Exploration;
import org.springframework.stereotype.Component;

/** The reading that a call names, or the highest that the caller holds when it names none. */
@Component
class Readings {

    private static final String PARAMETER = "reading";

    private final Exploration exploration;
    private final Exports exports;

    Readings(Exploration exploration, Exports exports) {
        this.exploration = exploration;
        this.exports = exports;
    }

    Reading ofLists(Caller caller, Optional<String> named) {
        return named.map(Readings::parameter).orElseGet(() -> highest(exploration.readings(caller.login())));
    }

    Reading ofExports(Caller caller, Optional<String> named) {
        return named.map(Readings::parameter).orElseGet(() -> highest(exports.readings(caller.login())));
    }

    private static Reading parameter(String name) {
        return ApiNames.parameter(Reading.class, name, PARAMETER);
    }

    /** Whoever holds none asks for the lowest: the service refuses it, and writes that down. */
    private static Reading highest(List<Reading> held) {
        return held.stream().findFirst().orElse(Reading.PSEUDONYMISED);
    }
}
