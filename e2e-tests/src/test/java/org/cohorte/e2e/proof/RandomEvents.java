package org.cohorte.e2e.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
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
                event.attributes());
    }

    private SourceEvent event(String id, SourcePatient patient, List<SourceStay> stays) {
        Draft draft = new Draft(id, patient, stays);
        return switch (dice.between(0, 10)) {
            case 0, 1, 2 -> diagnosis(draft);
            case 3 -> procedure(draft);
            case 4, 5 -> laboratory(draft);
            case 6 -> prescription(draft);
            case 9 -> vitalSign(draft);
            case 7, 8 -> document(draft);
            default -> somethingElse(draft);
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
        draft.status = planned();
        return draft.event("procedure");
    }

    private SourceEvent prescription(Draft draft) {
        draft.codings = codings(Pools.MEDICINES);
        draft.putMaybe(80, "route", Pools.ROUTES);
        draft.status = planned();
        draft.end = draft.time.flatMap(start ->
                dice.maybe(70, () -> hospital.moment(start.day().plusDays(dice.pick(0, 1, 30, 365)))));
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
            draft.attributes.put("title", texts.text(1, 4));
        }
        draft.text = dice.maybe(90, () -> texts.text(3, 40));
        draft.status = dice.maybe(90, () -> dice.pick("current", "current", "current", "draft", "superseded"));
        return draft.event("document");
    }

    /** Events that no criterion of this version asks for: they must not leak into the others. */
    private SourceEvent somethingElse(Draft draft) {
        String kind = dice.pick("movement", "ghm", "administration", "other", "microbiology");
        draft.codings = codings(dice.pick(Pools.DIAGNOSES, Pools.MEDICINES));
        draft.measure = dice.maybe(30, () -> measure(dice.pick(Pools.CREATININE.results())));
        return draft.event(kind);
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
                    Optional.empty(),
                    text,
                    attributes);
        }
    }
}
