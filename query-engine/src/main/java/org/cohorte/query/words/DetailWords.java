package org.cohorte.query.words;

import java.util.List;
import java.util.Set;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion.Susceptibility;
import org.cohorte.query.criteria.OtherCriterion;

/** Conditions on microbiology, imaging, forms and other coded events. */
final class DetailWords {

    private final Speech speech;
    private final Spans spans;
    private final Measures measures;
    private final CodeWords codes;
    private final TextQueryWords texts;

    DetailWords(Speech speech, CodeWords codes) {
        this.speech = speech;
        this.spans = new Spans(speech);
        this.measures = new Measures(speech);
        this.codes = codes;
        this.texts = new TextQueryWords(speech);
    }

    Sentence microbiology(MicrobiologyCriterion asked) {
        Sentence sentence = new Sentence()
                .plain(
                        asked.codes().isEmpty()
                                ? speech.say("Un examen microbiologique", "Any microbiology result")
                                : codes.labels(asked.codes(), speech));
        String results = results(asked.results());
        if (!asked.antibiotics().isEmpty()) {
            sentence.plain(results.isEmpty() ? speech.say(", testé pour ", ", tested for ") : " ")
                    .strong(results
                            + (results.isEmpty() ? "" : speech.say(" à ", " to "))
                            + Text.inSentence(codes.labels(asked.antibiotics(), speech)));
        } else if (!results.isEmpty()) {
            sentence.plain(" ").strong(results + speech.say(" à un antibiotique", " to some antibiotic"));
        }
        return sentence.context(speech.named("prélèvement", "sample", asked.samples()));
    }

    private String results(Set<Susceptibility> results) {
        return speech.or(results.stream()
                .sorted()
                .map(result -> switch (result) {
                    case SENSITIVE -> speech.say("sensible", "sensitive");
                    case INTERMEDIATE -> speech.say("intermédiaire", "intermediate");
                    case RESISTANT -> speech.say("résistant", "resistant");
                })
                .toList());
    }

    Sentence imaging(ImagingCriterion asked) {
        boolean study = asked.level() == ImagingCriterion.Level.STUDY;
        Sentence sentence = new Sentence()
                .plain(
                        asked.codes().isEmpty()
                                ? study
                                        ? speech.say("Un examen d'imagerie", "Any imaging study")
                                        : speech.say("Une série d'imagerie", "Any imaging series")
                                : codes.labels(asked.codes(), speech)
                                        + (study
                                                ? speech.say(", imagerie", ", imaging")
                                                : speech.say(", série", ", series")));
        if (!asked.modalities().isEmpty()) {
            sentence.plain(" ").strong(speech.anyOf(asked.modalities()));
        }
        if (!asked.text().isBlank()) {
            sentence.plain(speech.say(" avec ", " with ")).strong(texts.said(asked.text()));
        }
        return sentence;
    }

    void imagingFields(Sentence sentence, ImagingCriterion asked) {
        sentence.context(speech.named("région", "body site", asked.bodySites()));
        if (!asked.series().isOpen()) {
            sentence.context(spans.counts(asked.series(), "série", "séries", "series", "series"));
        }
        if (!asked.images().isOpen()) {
            sentence.context(spans.counts(asked.images(), "image", "images", "image", "images"));
        }
        sentence.context(speech.named("identifiant", "identifier", asked.uids()));
        asked.report()
                .ifPresent(report -> sentence.context(
                        report
                                ? speech.say("avec compte rendu", "with a report")
                                : speech.say("sans compte rendu", "without a report")));
    }

    String statuses(Set<DocumentCriterion.Status> statuses) {
        return speech.or(statuses.stream()
                .sorted()
                .map(status -> switch (status) {
                    case CURRENT -> speech.say("en vigueur", "current");
                    case DRAFT -> speech.say("brouillon", "draft");
                    case SUPERSEDED -> speech.say("remplacé", "superseded");
                })
                .toList());
    }

    Sentence form(FormCriterion asked) {
        Sentence sentence = new Sentence()
                .plain(
                        asked.codes().isEmpty()
                                ? speech.say("Un formulaire", "Any form")
                                : codes.labels(asked.codes(), speech));
        for (int i = 0; i < asked.answers().size(); i++) {
            sentence.plain(i == 0 ? speech.say(" avec ", " with ") : speech.say(" et ", " and "));
            answer(sentence, asked.answers().get(i));
        }
        return sentence;
    }

    private void answer(Sentence sentence, Answer answer) {
        sentence.plain(speech.quoted(codes.labels(List.of(answer.question()), speech)) + " ");
        answer.yes().ifPresent(yes -> sentence.strong(yes ? speech.say("oui", "yes") : speech.say("non", "no")));
        if (!answer.codes().isEmpty()) {
            sentence.strong("= " + codes.labels(answer.codes(), speech));
        }
        answer.value().ifPresent(value -> sentence.strong(measures.condition(value)));
        answer.date().ifPresent(range -> sentence.strong(spans.dates(range)));
        answer.text()
                .ifPresent(text -> sentence.strong(speech.say("contient ", "holds ") + speech.quoted(text.strip())));
    }

    Sentence other(OtherCriterion asked) {
        String any = asked.kinds().isEmpty()
                ? speech.say("Un autre événement", "Any other event")
                : Text.capitalised(kinds(asked.kinds()));
        Sentence sentence = new Sentence();
        if (asked.codes().isEmpty()) {
            sentence.plain(any);
        } else {
            sentence.plain(codes.labels(asked.codes(), speech));
            sentence.context(kinds(asked.kinds()));
        }
        asked.value().ifPresent(value -> sentence.plain(" ").strong(measures.condition(value)));
        if (!asked.valueCodes().isEmpty()) {
            sentence.plain(" ").strong("= " + codes.labels(asked.valueCodes(), speech));
        }
        if (!asked.text().isBlank()) {
            sentence.plain(speech.say(" avec ", " with ")).strong(texts.said(asked.text()));
        }
        return sentence;
    }

    private String kinds(Set<OtherCriterion.Kind> kinds) {
        return speech.or(kinds.stream()
                .sorted()
                .map(kind -> switch (kind) {
                    case IMMUNIZATION -> speech.say("vaccination", "immunization");
                    case ALLERGY -> speech.say("allergie", "allergy");
                    case DEVICE -> speech.say("dispositif", "device");
                    case OBSERVATION -> speech.say("observation", "observation");
                    case SPECIMEN -> speech.say("prélèvement", "specimen");
                })
                .toList());
    }
}
