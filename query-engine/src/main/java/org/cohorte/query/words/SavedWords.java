package org.cohorte.query.words;

import java.util.UUID;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.RequestCriterion;

/** Criteria that name something saved. */
final class SavedWords {

    private final Speech speech;
    private final CohortNames cohorts;
    private final RequestNames requests;

    SavedWords(Speech speech, CohortNames cohorts, RequestNames requests) {
        this.speech = speech;
        this.cohorts = cohorts;
        this.requests = requests;
    }

    Sentence sentence(CohortCriterion criterion) {
        return new Sentence()
                .plain(speech.say("Membres de la cohorte ", "Members of the cohort "))
                .strong(cohort(criterion.cohort()));
    }

    Sentence sentence(RequestCriterion criterion) {
        return new Sentence()
                .plain(speech.say("Répondent à la requête ", "Meet the request "))
                .strong(request(criterion.request()))
                .plain(speech.say(", version ", ", version ") + criterion.version());
    }

    /** Its name, or its identifier when it has none or is gone. */
    String cohort(UUID cohort) {
        return cohorts.name(cohort).map(speech::quoted).orElseGet(cohort::toString);
    }

    private String request(UUID request) {
        return requests.name(request)
                .filter(name -> !name.isBlank())
                .map(speech::quoted)
                .orElseGet(request::toString);
    }
}
