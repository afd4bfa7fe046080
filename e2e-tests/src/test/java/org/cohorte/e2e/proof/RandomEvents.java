package org.cohorte.e2e.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;

/** The events of one random patient. */
final class RandomEvents {

    private final Dice dice;
    private final RandomHospital hospital;
    private final RandomTexts texts;

    RandomEvents(Dice dice, RandomHospital hospital) {
        this.dice = dice;
        this.hospital = hospital;
        this.texts = new RandomTexts(dice);
    }

    List<SourceEvent> of(SourcePatient patient, List<SourceStay> stays) {
        List<SourceEvent> events = new ArrayList<>();
        int count = dice.chance(12) ? 0 : dice.between(1, 22);
        for (int i = 0; i < count; i++) {
            String id = "e" + patient.sourceId() + "-" + i;
            boolean again = !events.isEmpty() && dice.chance(15);
            events.add(again ? twin(dice.pick(events), id) : event(id, patient, stays));
        }
        return events;
    }

    /** The same record under another identifier: two events. */
    private static SourceEvent twin(SourceEvent event, String id) {
        return new SourceEvent(
                event.kind(),
                id,
                event.patientSourceId(),
                event.staySourceId(),
                event.time(),
                event.end(),
                event.unitSourceId(),
                event.codings(),
                event.label(),
                event.status(),
                event.measure(),
                event.valueCode(),
                event.text(),
                event.attributes(),
                event.details());
    }

    private SourceEvent event(String id, SourcePatient patient, List<SourceStay> stays) {
        Draft draft = new Draft(id, patient, stays);
        return switch (dice.between(0, 17)) {
            case 0, 1, 2 -> diagnosis(draft);
            case 3 -> procedure(draft);
            case 4, 5 -> laboratory(draft);
            case 6 -> prescription(draft);
            case 9 -> vitalSign(draft);
            case 7, 8 -> document(draft);
            case 10 -> movement(draft);
            case 11 -> group(draft);
            case 12 -> administration(draft);
            case 13 -> microbiology(draft);
            case 14 -> imaging(draft, dice.pick("imaging", "series"));
            case 15, 16 -> form(draft);
            default -> other(draft);
        };
    }

    private SourceEvent diagnosis(Draft draft) {
        draft.codings = codings(Pools.DIAGNOSES);
        draft.putMaybe(80, "rank", Pools.RANKS);
        draft.putMaybe(60, "source", Pools.SOURCES);
        draft.status = planned();
        return draft.event("diagnosis");
    }

    private SourceEvent procedure(Draft draft) {
        draft.codings = codings(Pools.PROCEDURES);
        draft.putMaybe(60, "source", Pools.SOURCES);
        draft.putMaybe(60, "phase", Pools.PHASES);
        draft.putMaybe(60, "activity", Pools.ACTIVITIES);
        draft.status = planned();
        return draft.event("procedure");
    }

    private SourceEvent prescription(Draft draft) {
        draft.codings = codings(Pools.MEDICINES);
        draft.putMaybe(80, "route", Pools.ROUTES);
        draft.putMaybe(70, "category", Pools.KINDS);
        draft.measure = dice.maybe(70, this::dose);
        draft.status = planned();
        draft.end = draft.endOf(0, 1, 30, 365);
        return draft.event("prescription");
    }

    private SourceEvent laboratory(Draft draft) {
        Pools.Test test = dice.pick(Pools.TESTS);
        draft.codings = dice.shuffled(test.codings());
        draft.status = dice.maybe(
                85, () -> dice.pick("validated", "validated", "validated", "validated", "notValidated", "planned"));
        draft.measure = dice.maybe(92, () -> measure(dice.pick(test.results())));
        if (draft.measure.isEmpty()) {
            draft.text = Optional.of("prélèvement coagulé");
        }
        return draft.event("laboratory");
    }

    private SourceEvent vitalSign(Draft draft) {
        Pools.Test test = dice.pick(Pools.VITAL_SIGNS);
        draft.codings = test.codings();
        draft.status = planned();
        draft.measure = dice.maybe(95, () -> measure(dice.pick(test.results())));
        return draft.event("vital");
    }

    private Measure measure(Pools.Result result) {
        BigDecimal value = result.value();
        Optional<BigDecimal> low = dice.maybe(40, () -> dice.pick(value, nudged(value, "0.9"), nudged(value, "1.1")));
        Optional<BigDecimal> high = low.map(bound -> bound.add(dice.pick(BigDecimal.ZERO, value.abs())));
        return new Measure(
                value,
                result.unit(),
                dice.maybe(15, () -> dice.pick("<", "<=", ">=", ">")),
                dice.chance(80) ? low : Optional.empty(),
                dice.chance(80) ? high : Optional.empty());
    }

    private static BigDecimal nudged(BigDecimal value, String factor) {
        return value.multiply(new BigDecimal(factor));
    }

    private SourceEvent document(Draft draft) {
        draft.putMaybe(80, "documentType", Pools.DOCUMENT_TYPES);
        if (dice.chance(80)) {
            draft.attributes.put("title", texts.report(1, 4));
        }
        draft.text = dice.maybe(90, () -> texts.report(3, 40));
        draft.status = dice.maybe(90, () -> dice.pick("current", "current", "current", "draft", "superseded"));
        return draft.event("document");
    }

    private SourceEvent movement(Draft draft) {
        draft.end = draft.endOf(0, 1, 3, 30);
        draft.status = dice.maybe(20, () -> dice.pick("planned", "cancelled"));
        return draft.event("movement");
    }

    private SourceEvent group(Draft draft) {
        draft.codings = dice.some(Pools.GROUPS, 1, 1);
        draft.putMaybe(90, "rank", Pools.SEVERITIES);
        draft.status = planned();
        return draft.event("ghm");
    }

    private SourceEvent administration(Draft draft) {
        draft.codings = codings(Pools.MEDICINES);
        draft.putMaybe(80, "route", Pools.ROUTES);
        draft.measure = dice.maybe(70, this::dose);
        draft.status = planned();
        draft.end = draft.endOf(0, 1, 30);
        return draft.event("administration");
    }

    /** A dose is no bound and has no reference range. */
    private Measure dose() {
        Pools.Result result = dice.pick(Pools.DOSE.results());
        return new Measure(result.value(), result.unit(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private SourceEvent microbiology(Draft draft) {
        draft.codings = codings(Pools.ORGANISMS);
        draft.putMaybe(80, "category", Pools.SAMPLES);
        draft.status = planned();
        List<AntibioticTest> tests = dice.some(Pools.ANTIBIOTICS, 0, 3).stream()
                .map(antibiotic -> new AntibioticTest(antibiotic, dice.pick("S", "I", "R", "R")))
                .toList();
        draft.details = new Details(Map.of(), tests, List.of());
        return draft.event("microbiology");
    }

    private SourceEvent imaging(Draft draft, String kind) {
        draft.codings = codings(Pools.IMAGING_PROCEDURES);
        draft.putMaybe(80, "seriesCount", List.of("1", "2", "10"));
        draft.putMaybe(80, "imageCount", List.of("1", "99", "100", "1000"));
        draft.putMaybe(40, "hasReport", List.of("true"));
        if (dice.chance(80)) {
            draft.attributes.put("title", texts.text(1, 4));
        }
        draft.text = dice.maybe(kind.equals("series") ? 60 : 0, () -> texts.text(1, 4));
        draft.status = planned();
        draft.details = new Details(
                Map.of(
                        "modalities", dice.some(Pools.MODALITIES, 0, 2),
                        "bodySites", dice.some(Pools.SITES, 0, 1),
                        "uids", dice.some(Pools.UIDS, 0, 2)),
                List.of(),
                List.of());
        return draft.event(kind);
    }

    private SourceEvent form(Draft draft) {
        String form = dice.pick(Pools.FORMS);
        draft.codings = dice.chance(95) ? List.of(Coding.of("form", form)) : List.of();
        List<FormAnswer> answers = new ArrayList<>();
        if (!draft.codings.isEmpty()) {
            dice.some(Pools.QUESTIONS, 0, 5).forEach(question -> answers.add(answer(form, question)));
            if (dice.chance(20)) {
                answers.add(answer(form, dice.pick(Pools.QUESTIONS)));
            }
        }
        draft.details = new Details(Map.of(), List.of(), answers);
        return draft.event("form");
    }

    private FormAnswer answer(String form, String name) {
        Coding question = Coding.of("form", form + "/" + name);
        return switch (name) {
            case "oui" -> FormAnswer.of(question, dice.chance(50));
            case "choix" -> FormAnswer.of(question, dice.pick(Pools.CHOICES));
            case "poids" -> {
                Pools.Result result = dice.pick(Pools.FORM_NUMBER.results());
                yield FormAnswer.of(
                        question,
                        new Measure(
                                result.value(), result.unit(), Optional.empty(), Optional.empty(), Optional.empty()));
            }
            case "jour" -> FormAnswer.of(question, hospital.someDay());
            default -> FormAnswer.of(question, texts.text(1, 6));
        };
    }

    private SourceEvent other(Draft draft) {
        draft.codings = codings(Pools.OTHERS);
        draft.putMaybe(90, "category", Pools.OTHER_KINDS);
        draft.status = planned();
        draft.measure = dice.maybe(30, () -> measure(dice.pick(Pools.WEIGHT.results())));
        draft.valueCode = dice.maybe(40, () -> dice.pick(Pools.CHOICES));
        draft.text = dice.maybe(40, () -> texts.text(1, 6));
        return draft.event("other");
    }

    private Optional<String> planned() {
        return dice.maybe(15, () -> dice.pick("planned", "active"));
    }

    private List<Coding> codings(List<Coding> pool) {
        return dice.chance(4) ? List.of() : dice.some(pool, 1, dice.chance(70) ? 1 : 3);
    }

    /** What all events have, to which each kind adds its own. */
    private final class Draft {
        private final String id;
        private final SourcePatient patient;
        private final Optional<SourceStay> stay;
        private final Optional<Moment> time;
        private final Optional<String> unit;
        private final Map<String, String> attributes = new HashMap<>();
        private List<Coding> codings = List.of();
        private Optional<String> status = Optional.empty();
        private Optional<Moment> end = Optional.empty();
        private Optional<Measure> measure = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Optional<Coding> valueCode = Optional.empty();
        private Details details = Details.NONE;

        Draft(String id, SourcePatient patient, List<SourceStay> stays) {
            this.id = id;
            this.patient = patient;
            this.stay = stays.isEmpty() ? Optional.empty() : dice.maybe(80, () -> dice.pick(stays));
            this.time = dice.maybe(85, this::draw);
            this.unit = dice.maybe(stay.isPresent() ? 30 : 50, hospital::unit);
        }

        private Moment draw() {
            Optional<LocalDate> stayStart = stay.flatMap(SourceStay::start).map(Moment::day);
            if (dice.chance(20)) {
                return hospital.moment(hospital.birthdayAround(patient.birth(), dice.between(2019, 2022)));
            }
            return hospital.moment(
                    stayStart.isPresent() && dice.chance(60)
                            ? stayStart.get().plusDays(dice.pick(0, 0, 1, 5))
                            : hospital.someDay());
        }

        Optional<Moment> endOf(Integer... days) {
            return time.flatMap(start ->
                    dice.maybe(70, () -> hospital.moment(start.day().plusDays(dice.pick(days)))));
        }

        void putMaybe(int percent, String field, List<String> values) {
            if (dice.chance(percent)) {
                attributes.put(field, dice.pick(values));
            }
        }

        SourceEvent event(String kind) {
            return new SourceEvent(
                    kind,
                    id,
                    patient.sourceId(),
                    stay.map(SourceStay::sourceId),
                    time,
                    end,
                    unit,
                    codings,
                    Optional.of("libellé « " + kind + " »"),
                    status,
                    measure,
                    valueCode,
                    text,
                    attributes,
                    details);
        }
    }
}
