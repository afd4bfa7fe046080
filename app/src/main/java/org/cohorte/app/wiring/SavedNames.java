package org.cohorte.app.wiring;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Names of cohorts and requests of whoever is signed in: those of others have none. */
final class SavedNames {

    private final Cohorts cohorts;
    private final SavedRequests requests;

    SavedNames(Cohorts cohorts, SavedRequests requests) {
        this.cohorts = cohorts;
        this.requests = requests;
    }

    Optional<String> cohort(UUID id) {
        return login().flatMap(login -> cohorts.find(login, id)).map(Cohort::name);
    }

    Optional<String> request(UUID id) {
        return login().flatMap(login -> requests.find(id, login)).map(SavedRequest::name);
    }

    private static Optional<String> login() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
