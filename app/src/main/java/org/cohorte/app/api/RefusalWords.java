package org.cohorte.app.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohorte.app.Texts;
import org.cohorte.ui.people.Refusals;

/** Rules of the registry and of exports that a call breaks, in the words that the screens say them in. */
final class RefusalWords {

    private RefusalWords() {}

    /** The problem with its one error: the code for programs, the sentence for people. */
    static ApiProblem told(
            ApiProblem problem, String prefix, String code, Map<String, String> arguments, Locale locale) {
        String sentence =
                Refusals.text(prefix, code, arguments, org.cohorte.ui.text.Texts.in(Texts.languageOf(locale)));
        return new ApiProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                sentence,
                List.of(new ApiProblem.Fault("", "", code, sentence)));
    }
}
