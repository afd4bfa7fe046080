package org.cohorte.query.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.MeasuredCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Conditions on events. */
final class EventWords {

    private final Speech speech;
    private final Spans spans;
    private final CodeWords codes;
    private final UnitNames units;
    private final StayWords stays;

    EventWords(Speech speech, CodeWords codes, UnitNames units) {
        this.speech = speech;
        this.spans = new Spans(speech);
        this.codes = codes;
        this.units = units;
        this.stays = new StayWords(speech);
    }

    Sentence sentence(EventCriterion event) {
        Sentence sentence = subject(event);
        Occurrences occurrences = event.options().occurrences();
        if (!occurrences.equals(Occurrences.atLeastOne())) {
            sentence.plain(", ").said(spans.occurrences(occurrences));
        }
        options(sentence, event);
        return sentence.codes(codes.tags(event.codes()));
    }

    /** The sentence without occurrences or context. */
    Sentence subject(EventCriterion event) {
        return switch (event) {
            case StayCriterion stay -> stay(stay);
            case DiagnosisCriterion diagnosis -> coded(diagnosis.codes(), "Un diagnostic", "Any diagnosis");
            case ProcedureCriterion procedure -> coded(procedure.codes(), "Un acte", "Any procedure");
            case LaboratoryCriterion laboratory ->
                measured(laboratory, "Un résultat de laboratoire", "Any laboratory result");
            case VitalSignCriterion sign -> measured(sign, "Un signe vital", "Any vital sign");
            case PrescriptionCriterion prescription -> prescription(prescription);
            case DocumentCriterion document -> document(document);
        };
    }

    private Sentence stay(StayCriterion stay) {
        Sentence sentence = new Sentence().plain(stays.subject(stay.types()));
        stay.options().date().ifPresent(date -> sentence.plain(" ").strong(spans.dates(date)));
        return sentence;
    }

    private Sentence coded(List<Code> asked, String french, String english) {
        return new Sentence().plain(asked.isEmpty() ? speech.say(french, english) : codes.labels(asked, speech));
    }

    private Sentence measured(MeasuredCriterion measured, String french, String english) {
        Sentence sentence = coded(measured.codes(), french, english);
        measured.value().ifPresent(value -> sentence.plain(" ").strong(new Measures(speech).condition(value)));
        abnormal(measured.abnormal())
                .ifPresent(abnormal -> sentence.plain(" ").strong(abnormal));
        return sentence;
    }

    private Optional<String> abnormal(Set<Abnormal> abnormal) {
        if (abnormal.isEmpty()) {
            return Optional.empty();
        }
        boolean low = abnormal.contains(Abnormal.LOW);
        boolean high = abnormal.contains(Abnormal.HIGH);
        return Optional.of(
                low && high
                        ? speech.say("hors de la référence", "outside the reference range")
                        : low
                                ? speech.say("sous la référence", "below the reference range")
                                : speech.say("au-dessus de la référence", "above the reference range"));
    }

    private Sentence prescription(PrescriptionCriterion prescription) {
        return prescription.codes().isEmpty()
                ? new Sentence().plain(speech.say("Une prescription", "Any prescription"))
                : coded(prescription.codes(), "", "").plain(speech.say(", sur prescription", ", prescribed"));
    }

    private Sentence document(DocumentCriterion document) {
        if (document.text().isBlank()) {
            return new Sentence().plain(speech.say("Un document", "Any document"));
        }
        return new Sentence()
                .plain(speech.say("Documents avec ", "Documents with "))
                .strong(speech.quoted(document.text().strip()));
    }

    private void options(Sentence sentence, EventCriterion event) {
        EventOptions options = event.options();
        if (!(event instanceof StayCriterion)) {
            options.date().ifPresent(date -> sentence.context(spans.dates(date)));
        }
        if (options.includeUndated()) {
            sentence.context(speech.say("ou sans date", "or undated"));
        }
        fields(sentence, event);
        sentence.context(unitNames(options.units()));
        options.ageAtEvent()
                .ifPresent(age -> sentence.context(
                        speech.say("âgés de ", "aged ") + spans.ages(age) + speech.say(" alors", " then")));
        options.stay().ifPresent(stay -> sentence.context(stays.bearing(stay, unitNames(stay.units()))));
    }

    private void fields(Sentence sentence, EventCriterion event) {
        switch (event) {
            case StayCriterion stay -> stayFields(sentence, stay);
            case DiagnosisCriterion diagnosis -> {
                sentence.context(named("rang", "rank", diagnosis.ranks()));
                sentence.context(named("codé par", "coded by", diagnosis.sources()));
            }
            case ProcedureCriterion procedure -> sentence.context(named("codé par", "coded by", procedure.sources()));
            case LaboratoryCriterion laboratory ->
                sentence.context(
                        laboratory.includeNotValidated() ? speech.say("validés ou non", "validated or not") : "");
            case VitalSignCriterion sign -> {}
            case PrescriptionCriterion prescription -> {
                sentence.context(named("voie", "route", prescription.routes()));
                prescription.end().ifPresent(end -> sentence.context(speech.say("fin ", "end ") + spans.dates(end)));
            }
            case DocumentCriterion document -> {
                sentence.context(where(document.where()));
                sentence.context(named("type", "type", document.types()));
            }
        }
    }

    private void stayFields(Sentence sentence, StayCriterion stay) {
        sentence.context(stays.kind(stay.types()));
        sentence.context(stays.statuses(stay.statuses()));
        sentence.context(stays.length(stay));
        stay.end().ifPresent(end -> sentence.context(speech.say("fin ", "end ") + spans.dates(end)));
        stay.died()
                .ifPresent(died -> sentence.context(
                        died
                                ? speech.say("décédés pendant le séjour", "died during the stay")
                                : speech.say("sortis vivants", "did not die during the stay")));
    }

    private String where(DocumentCriterion.Where where) {
        return switch (where) {
            case TITLE_OR_BODY -> "";
            case TITLE -> speech.say("dans le titre", "in the title");
            case BODY -> speech.say("dans le texte", "in the body");
        };
    }

    private String named(String french, String english, Collection<String> values) {
        return values.isEmpty()
                ? ""
                : speech.say(french, english) + " "
                        + speech.or(values.stream().sorted().toList());
    }

    /** Names of units; a number that has none is told as it is. */
    String unitNames(List<String> numbers) {
        if (numbers.isEmpty()) {
            return "";
        }
        Map<String, String> names = units.names(numbers);
        return String.join(
                ", ",
                numbers.stream()
                        .map(number -> names.getOrDefault(number, speech.say("unité ", "unit ") + number))
                        .toList());
    }
}
