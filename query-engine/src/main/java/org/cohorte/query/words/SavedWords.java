package org.cohorte.query.words;

import java.util.UUID;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.criteria.Saved;

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
        if (criterion.cohort().equals(Saved.NOT_CHOSEN)) {
            return new Sentence()
                    .plain(speech.say("Membres d’une cohorte à choisir", "Members of a cohort still to be chosen"));
        }
        return new Sentence()
                .plain(speech.say("Membres de la cohorte ", "Members of the cohort "))
                .strong(cohort(criterion.cohort()));
    }

    Sentence sentence(RequestCriterion criterion) {
        if (criterion.request().equals(Saved.NOT_CHOSEN)) {
            return new Sentence()
                    .plain(speech.say("Répondent à une requête à choisir", "Meet a saved request still to be chosen"));
        }
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
        return requests.name(request).map(name -> named(name, request)).orElseGet(request::toString);
    }

    /** One without a name is told apart by the beginning of its identifier. */
    private String named(String name, UUID request) {
        return name.isBlank()
                ? speech.say("sans nom ", "without a name ")
                        + request.toString().substring(0, 8)
                : speech.quoted(name);
    }
}
