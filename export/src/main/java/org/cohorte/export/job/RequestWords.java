package org.cohorte.export.job;

import java.util.Locale;
import java.util.Optional;
import org.cohorte.registry.cohort.Cohort;

/** The request of a cohort as a sentence. */
@FunctionalInterface
public interface RequestWords {

    /** Empty when the request, or that version of it, is no longer there. */
    Optional<String> of(Cohort cohort, Locale locale);
}
