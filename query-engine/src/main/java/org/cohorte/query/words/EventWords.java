package org.cohorte.query.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MeasuredCriterion;
import org.cohorte.query.criteria.MedicineCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Conditions on events. */
final class EventWords {

    private final Speech speech;
    private final Spans spans;
    private final CodeWords codes;
    private final UnitNames units;
    private final StayWords stays;
    private final Measures measures;
    private final DetailWords details;

    EventWords(Speech speech, CodeWords codes, UnitNames units) {
        this.speech = speech;
        this.spans = new Spans(speech);
        this.codes = codes;
        this.units = units;
        this.stays = new StayWords(speech);
        this.measures = new Measures(speech);
        this.details = new DetailWords(speech, codes);
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
            case MovementCriterion movement -> movement(movement);
            case DiagnosisCriterion c -> coded(c.codes(), "Un diagnostic", "Any diagnosis");
            case ProcedureCriterion c -> coded(c.codes(), "Un acte", "Any procedure");
            case GhmCriterion c -> coded(c.codes(), "Un groupe de séjours (GHM)", "Any stay group (GHM)");
            case LaboratoryCriterion c -> measured(c, "Un résultat de laboratoire", "Any laboratory result");
            case VitalSignCriterion c -> measured(c, "Un signe vital", "Any vital sign");
            case PrescriptionCriterion c ->
                medicine(
                        c,
                        speech.say("Une prescription", "Any prescription"),
                        speech.say(", sur prescription", ", prescribed"));
            case AdministrationCriterion c ->
                medicine(
                        c,
                        speech.say("Une administration", "Any administration"),
                        speech.say(", administré", ", given"));
            case MicrobiologyCriterion c -> details.microbiology(c);
            case ImagingCriterion c -> details.imaging(c);
            case DocumentCriterion document -> document(document);
            case FormCriterion c -> details.form(c);
            case OtherCriterion c -> details.other(c);
        };
    }

    private Sentence stay(StayCriterion stay) {
        Sentence sentence = new Sentence().plain(stays.subject(stay.types()));
        stay.options().date().ifPresent(date -> sentence.plain(" ").strong(spans.dates(date)));
        return sentence;
    }

    private Sentence movement(MovementCriterion movement) {
        String where = unitNames(movement.options().units());
        return where.isEmpty()
                ? new Sentence().plain(speech.say("Un passage dans une unité", "Any time in a unit"))
                : new Sentence().plain(speech.say("Passage dans ", "Time in ")).strong(where);
    }

    private Sentence coded(List<Code> asked, String french, String english) {
        return new Sentence().plain(asked.isEmpty() ? speech.say(french, english) : codes.labels(asked, speech));
    }

    private Sentence measured(MeasuredCriterion measured, String french, String english) {
        Sentence sentence = coded(measured.codes(), french, english);
        measured.value().ifPresent(value -> sentence.plain(" ").strong(measures.condition(value)));
        abnormal(measured.abnormal()).ifPresent(abnormal -> sentence.plain(" ").strong(abnormal));
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

    private Sentence medicine(MedicineCriterion medicine, String any, String how) {
        Sentence sentence = medicine.codes().isEmpty()
                ? new Sentence().plain(any)
                : coded(medicine.codes(), "", "").plain(how);
        medicine.dose()
                .ifPresent(
                        dose -> sentence.plain(speech.say(", dose ", ", dose ")).strong(measures.condition(dose)));
        return sentence;
    }

    private Sentence document(DocumentCriterion document) {
        if (document.text().isBlank()) {
            return new Sentence().plain(speech.say("Un document", "Any document"));
        }
        return new Sentence()
                .plain(speech.say("Documents avec ", "Documents with "))
                .strong(new TextQueryWords(speech).said(document.text()));
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
        if (!(event instanceof MovementCriterion)) {
            sentence.context(unitNames(options.units()));
        }
        options.ageAtEvent()
                .ifPresent(age -> sentence.context(
                        speech.say("âgés de ", "aged ") + spans.ages(age) + speech.say(" alors", " then")));
        options.stay().ifPresent(stay -> sentence.context(stays.bearing(stay, unitNames(stay.units()))));
    }

    private void fields(Sentence sentence, EventCriterion event) {
        switch (event) {
            case StayCriterion stay -> stayFields(sentence, stay);
            case MovementCriterion c -> {
                sentence.context(stays.length(c.lengthMin(), c.lengthMax()));
                end(sentence, c.end());
            }
            case DiagnosisCriterion c -> {
                sentence.context(named("rang", "rank", c.ranks()));
                sentence.context(named("codé par", "coded by", c.sources()));
            }
            case ProcedureCriterion c -> {
                sentence.context(named("codé par", "coded by", c.sources()));
                sentence.context(named("phase", "phase", c.phases()));
                sentence.context(named("activité", "activity", c.activities()));
            }
            case GhmCriterion c -> sentence.context(named("sévérité", "severity", c.severities()));
            case LaboratoryCriterion c ->
                sentence.context(c.includeNotValidated() ? speech.say("validés ou non", "validated or not") : "");
            case PrescriptionCriterion c -> {
                sentence.context(named("prescription de", "prescription of kind", c.kinds()));
                medicineFields(sentence, c);
            }
            case AdministrationCriterion c -> medicineFields(sentence, c);
            case ImagingCriterion c -> details.imagingFields(sentence, c);
            case DocumentCriterion c -> {
                sentence.context(where(c.where()));
                sentence.context(mention(c));
                sentence.context(named("type", "type", c.types()));
                sentence.context(details.statuses(c.statuses()));
            }
            case VitalSignCriterion c -> {}
            case MicrobiologyCriterion c -> {}
            case FormCriterion c -> {}
            case OtherCriterion c -> {}
        }
    }

    private void medicineFields(Sentence sentence, MedicineCriterion medicine) {
        sentence.context(named("voie", "route", medicine.routes()));
        end(sentence, medicine.end());
    }

    private void end(Sentence sentence, Optional<DateRange> end) {
        end.ifPresent(range -> sentence.context(speech.say("fin ", "end ") + spans.dates(range)));
    }

    private void stayFields(Sentence sentence, StayCriterion stay) {
        StayCircumstances about = stay.circumstances();
        sentence.context(stays.kind(stay.types()));
        sentence.context(named("genre", "kind", about.kinds()));
        sentence.context(stays.statuses(stay.statuses()));
        sentence.context(stays.length(stay.lengthMin(), stay.lengthMax()));
        end(sentence, stay.end());
        sentence.context(named("type d'admission", "admission type", about.admissionTypes()));
        sentence.context(named("mode d'entrée", "admission mode", about.admissionModes()));
        sentence.context(named("motif", "reason", about.admissionReasons()));
        sentence.context(named("venant de", "coming from", about.origins()));
        sentence.context(named("mode de sortie", "discharge mode", about.dischargeModes()));
        sentence.context(named("type de sortie", "discharge type", about.dischargeTypes()));
        sentence.context(named("sortis vers", "discharged to", about.destinations()));
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

    private String mention(DocumentCriterion document) {
        boolean affirmed = document.mention() == DocumentCriterion.Mention.AFFIRMED
                && !document.text().isBlank();
        return affirmed ? speech.say("mentions affirmées seulement", "affirmed mentions only") : "";
    }

    private String named(String french, String english, Collection<String> values) {
        return speech.named(french, english, values);
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
