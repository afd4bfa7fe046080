package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;

/**
 * Every code of a criterion by its system and value: labels are shortened and may be those of several codes, and a label does not
 * tell what kind of event bears the code.
 */
final class CodeDetails {

    private final Speech speech;
    private final CodeWords codes;

    CodeDetails(Speech speech, CodeWords codes) {
        this.speech = speech;
        this.codes = codes;
    }

    /** "diagnostic CIM-10 E11.2"; nothing for a criterion without codes. */
    List<String> of(EventCriterion event) {
        List<String> details = new ArrayList<>();
        named(kind(event).map(kind -> kind + " ").orElse(""), event.codes()).ifPresent(details::add);
        if (event instanceof MicrobiologyCriterion microbiology) {
            named(speech.say("antibiotique ", "antibiotic "), microbiology.antibiotics())
                    .ifPresent(details::add);
        }
        if (event instanceof OtherCriterion other) {
            named(speech.say("valeur ", "value "), other.valueCodes()).ifPresent(details::add);
        }
        if (event instanceof FormCriterion form && !form.answers().isEmpty()) {
            details.add(speech.say("réponse ", "answer ")
                    + form.answers().stream().map(this::answer).collect(Collectors.joining(" ; ")));
        }
        return details;
    }

    private String answer(Answer answer) {
        String values = answer.codes().isEmpty() ? "" : " = " + codes.every(answer.codes(), speech);
        return codes.every(List.of(answer.question()), speech) + values;
    }

    private Optional<String> named(String what, Collection<Code> asked) {
        return asked.isEmpty() ? Optional.empty() : Optional.of(what + codes.every(List.copyOf(asked), speech));
    }

    /** What bears the codes, where the sentence itself does not say it. */
    private Optional<String> kind(EventCriterion event) {
        return switch (event) {
            case DiagnosisCriterion c -> Optional.of(speech.say("diagnostic", "diagnosis"));
            case ProcedureCriterion c -> Optional.of(speech.say("acte", "procedure"));
            case GhmCriterion c -> Optional.of(speech.say("groupe de séjours", "stay group"));
            case LaboratoryCriterion c -> Optional.of(speech.say("laboratoire", "laboratory"));
            case VitalSignCriterion c -> Optional.of(speech.say("signe vital", "vital sign"));
            case MicrobiologyCriterion c -> Optional.of(speech.say("microbiologie", "microbiology"));
            case FormCriterion c -> Optional.of(speech.say("formulaire", "form"));
            case OtherCriterion c -> Optional.of(speech.say("autre événement", "other event"));
            default -> Optional.empty();
        };
    }
}
