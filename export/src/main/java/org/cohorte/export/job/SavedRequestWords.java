package org.cohorte.export.job;

import java.util.Locale;
import java.util.Optional;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.words.Words;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.request.SavedRequests;

/** The request of a cohort, of the version that it was made from, as the saved requests still have it. */
public final class SavedRequestWords implements RequestWords {

    private final SavedRequests requests;
    private final RequestJson json;
    private final Words words;

    public SavedRequestWords(SavedRequests requests, RequestJson json, Words words) {
        this.requests = requests;
        this.json = json;
        this.words = words;
    }

    @Override
    public Optional<String> of(Cohort cohort, Locale locale) {
        return requests.version(cohort.request(), cohort.owner(), cohort.requestVersion())
                .map(saved -> words.request(json.read(saved.json()), locale));
    }
}
