package org.cohorte.query.words;

import java.util.List;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.Sex;

/** Conditions on the patient. */
final class PatientWords {

    private final Speech speech;
    private final Spans spans;

    PatientWords(Speech speech) {
        this.speech = speech;
        this.spans = new Spans(speech);
    }

    /** The first thing asked makes the sentence, the others its context. */
    Sentence sentence(PatientCriterion patient) {
        Sentence sentence = new Sentence();
        patient.age()
                .ifPresent(age -> sentence.plain(speech.say("Âgés de ", "Aged "))
                        .strong(spans.ages(age))
                        .context(patient.ageOn()
                                .map(day -> speech.say("le ", "on ") + speech.date(day))
                                .orElse(speech.say("aujourd'hui", "today"))));
        patient.birth().ifPresent(birth -> add(sentence, speech.say("Nés ", "Born "), spans.dates(birth)));
        patient.death().ifPresent(death -> add(sentence, speech.say("Décédés ", "Died "), spans.dates(death)));
        patient.vitalStatus().ifPresent(status -> add(sentence, "", vitalStatus(status)));
        if (!patient.areas().isEmpty()) {
            add(sentence, speech.say("Habitant ", "Living in "), speech.anyOf(patient.areas()));
        }
        patient.identifiers()
                .ifPresent(list -> add(sentence, speech.say("Dans une liste de ", "In a list of "), identifiers(list)));
        if (!patient.sexes().isEmpty()) {
            add(sentence, "", Text.capitalised(speech.and(sexes(patient))));
        } else if (!sentence.isEmpty()) {
            sentence.context(speech.say("tous sexes", "any sex"));
        }
        return sentence.isEmpty() ? sentence.plain(speech.say("Tous les patients", "All patients")) : sentence;
    }

    private static void add(Sentence sentence, String before, String value) {
        if (sentence.isEmpty()) {
            sentence.plain(before).strong(value);
        } else {
            sentence.context(Text.inSentence(before + value));
        }
    }

    /** How many: who they are stays out of sentences. */
    private String identifiers(Identifiers list) {
        int size = list.values().size();
        return switch (list.kind()) {
            case IPP -> speech.count(size, "IPP", "IPP", "IPP", "IPPs");
            case SOURCE ->
                speech.count(
                        size,
                        "identifiant de la source",
                        "identifiants de la source",
                        "source identifier",
                        "source identifiers");
            case PSEUDONYM -> speech.count(size, "pseudonyme", "pseudonymes", "pseudonym", "pseudonyms");
        };
    }

    private String vitalStatus(VitalStatus status) {
        return switch (status) {
            case ALIVE -> speech.say("Vivants", "Alive");
            case DECEASED -> speech.say("Décédés", "Deceased");
        };
    }

    private List<String> sexes(PatientCriterion patient) {
        return patient.sexes().stream().sorted().map(this::sex).toList();
    }

    private String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> speech.say("femmes", "women");
            case MALE -> speech.say("hommes", "men");
            case OTHER -> speech.say("autre sexe", "other sex");
            case UNKNOWN -> speech.say("sexe inconnu", "unknown sex");
        };
    }
}
