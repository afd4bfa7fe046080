package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.AgeRange;
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
import org.cohorte.query.criteria.MedicineCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;

/**
 * Whether one event suits one criterion, occurrences aside.
 *
 * <p>Readings taken where the page is silent:
 *
 * <ul>
 *   <li>an event of a cancelled stay is an event: its own record was not cancelled. Only conditions on the stay, when
 *       there are any, leave it out;
 *   <li>an event or a stay's start known to the month or the year is inside a range when every day it may have been is;
 *       ends, births and deaths, of which the index keeps no precision, are the first day they may be;
 *   <li>{@code includeUndated} is about the date of the event alone: an event without an end meets no range of ends, a
 *       stay without a start no range of starts;
 *   <li>a range without both ends asks for a date, whichever;
 *   <li>superseded documents match ("kept with their status"), drafts and planned records never do in a language that
 *       cannot ask for their status, but drafts when it does;
 *   <li>a result that says nothing about validation is validated: its record is "simply active";
 *   <li>a stay has ended when it has an end; its length is counted between first possible days,
 *       and one that ends before it starts has none;
 *   <li>an event without a known age matches no condition on age.
 * </ul>
 */
final class NaiveEvents {

    private static final StayConditions NOTHING_ASKED =
            new StayConditions(Set.of(), Set.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Hospital hospital;

    NaiveEvents(Hospital hospital) {
        this.hospital = hospital;
    }

    boolean suits(Happening event, EventCriterion criterion, Optional<LocalDate> birth) {
        return suitsItself(event, criterion) && suitsOptions(event, criterion.options(), birth);
    }

    private static boolean suitsItself(Happening event, EventCriterion criterion) {
        return switch (criterion) {
            case StayCriterion stay -> event.kind().equals("stay") && suitsStay(event, stay);
            case MovementCriterion c ->
                isActive(event, "movement")
                        && !event.status().equals("cancelled")
                        && suitsRange(c.end(), event.endDay())
                        && suitsLength(event, c.lengthMin(), c.lengthMax());
            case DiagnosisCriterion c ->
                isActive(event, "diagnosis")
                        && suitsCodes(event, c.codes())
                        && suitsSet(event.attribute("rank"), c.ranks())
                        && suitsSet(event.attribute("source"), c.sources());
            case ProcedureCriterion c ->
                isActive(event, "procedure")
                        && suitsCodes(event, c.codes())
                        && suitsSet(event.attribute("source"), c.sources())
                        && suitsSet(event.attribute("phase"), c.phases())
                        && suitsSet(event.attribute("activity"), c.activities());
            case GhmCriterion c ->
                isActive(event, "ghm")
                        && suitsCodes(event, c.codes())
                        && suitsSet(event.attribute("rank"), c.severities());
            case LaboratoryCriterion c -> isActive(event, "laboratory") && suitsLaboratory(event, c);
            case VitalSignCriterion c ->
                isActive(event, "vital") && suitsMeasure(event, c.codes(), c.abnormal(), c.value());
            case PrescriptionCriterion c ->
                isActive(event, "prescription")
                        && suitsMedicine(event, c)
                        && suitsSet(event.attribute("category"), c.kinds());
            case AdministrationCriterion c -> isActive(event, "administration") && suitsMedicine(event, c);
            case MicrobiologyCriterion c -> isActive(event, "microbiology") && NaiveDetails.suits(event, c);
            case ImagingCriterion c ->
                isActive(event, c.level() == ImagingCriterion.Level.STUDY ? "imaging" : "series")
                        && NaiveDetails.suits(event, c);
            case DocumentCriterion c ->
                isActive(event, "document")
                        && suitsDocumentStatus(event.status(), c)
                        && suitsSet(event.attribute("documentType"), c.types())
                        && suitsWords(event, c);
            case FormCriterion c -> isActive(event, "form") && NaiveDetails.suits(event, c);
            case OtherCriterion c ->
                isActive(event, "other") && NaiveDetails.suits(event, c) && suitsValue(event, c.value());
        };
    }

    private static boolean suitsWords(Happening event, DocumentCriterion asked) {
        return switch (asked.mention()) {
            case ANY -> NaiveText.matches(asked.text(), asked.where(), event.title(), event.body());
            case AFFIRMED ->
                NaiveText.matches(asked.text(), asked.where(), event.affirmedTitle(), event.affirmedBody());
        };
    }

    private static boolean suitsDocumentStatus(String status, DocumentCriterion criterion) {
        return criterion.statuses().isEmpty()
                ? !status.equals("draft")
                : criterion.statuses().stream()
                        .anyMatch(asked -> camelCase(asked).equals(status));
    }

    private static boolean suitsMedicine(Happening event, MedicineCriterion criterion) {
        return suitsCodes(event, criterion.codes())
                && suitsSet(event.attribute("route"), criterion.routes())
                && suitsValue(event, criterion.dose())
                && suitsRange(criterion.end(), event.endDay());
    }

    private static boolean isActive(Happening event, String kind) {
        return event.kind().equals(kind) && !event.status().equals("planned");
    }

    private static boolean suitsStay(Happening event, StayCriterion criterion) {
        SourceStay stay = event.stay().orElseThrow();
        return suitsTypes(stay, criterion.types())
                && suitsStatuses(stay, criterion.statuses())
                && suitsRange(criterion.end(), event.endDay())
                && suitsLength(event, criterion.lengthMin(), criterion.lengthMax())
                && criterion.died().map(died -> died == stay.died()).orElse(true)
                && suitsCircumstances(stay, criterion.circumstances());
    }

    private static boolean suitsCircumstances(SourceStay stay, StayCircumstances asked) {
        return suitsSet(stay.kind().orElse(""), asked.kinds())
                && suitsSet(stay.admissionType().orElse(""), asked.admissionTypes())
                && suitsSet(stay.admissionMode().orElse(""), asked.admissionModes())
                && suitsSet(stay.admissionReason().orElse(""), asked.admissionReasons())
                && suitsSet(stay.origin().orElse(""), asked.origins())
                && suitsSet(stay.dischargeMode().orElse(""), asked.dischargeModes())
                && suitsSet(stay.dischargeType().orElse(""), asked.dischargeTypes())
                && suitsSet(stay.destination().orElse(""), asked.destinations());
    }

    private static boolean suitsLength(Happening stay, OptionalInt min, OptionalInt max) {
        if (min.isEmpty() && max.isEmpty()) {
            return true;
        }
        if (stay.day().isEmpty() || stay.endDay().isEmpty()) {
            return false;
        }
        int length = NaiveCalendar.daysBetween(stay.day().get(), stay.endDay().get());
        return length >= 0
                && (min.isEmpty() || length >= min.getAsInt())
                && (max.isEmpty() || length <= max.getAsInt());
    }

    private static boolean suitsLaboratory(Happening event, LaboratoryCriterion criterion) {
        boolean validation = !event.status().equals("notValidated") || criterion.includeNotValidated();
        return validation && suitsMeasure(event, criterion.codes(), criterion.abnormal(), criterion.value());
    }

    private static boolean suitsMeasure(
            Happening event, List<Code> codes, Set<Abnormal> abnormal, Optional<ValueCondition> value) {
        return suitsCodes(event, codes) && suitsAbnormal(event, abnormal) && suitsValue(event, value);
    }

    private static boolean suitsValue(Happening event, Optional<ValueCondition> asked) {
        return asked.map(value -> event.measure()
                        .map(measure -> NaiveUnits.meets(measure, event.codings(), value))
                        .orElse(false))
                .orElse(true);
    }

    private static boolean suitsAbnormal(Happening event, Set<Abnormal> asked) {
        boolean low = event.measure().map(NaiveUnits::isLow).orElse(false);
        boolean high = event.measure().map(NaiveUnits::isHigh).orElse(false);
        return asked.isEmpty() || (asked.contains(Abnormal.LOW) && low) || (asked.contains(Abnormal.HIGH) && high);
    }

    private boolean suitsOptions(Happening event, EventOptions options, Optional<LocalDate> birth) {
        boolean undatedKept = options.includeUndated() && event.time().isEmpty();
        return (undatedKept || suitsTime(options.date(), event.time()))
                && suitsAge(options.ageAtEvent(), birth, event.day())
                && suitsUnits(options.units(), event.unit())
                && options.stay()
                        .filter(conditions -> !conditions.equals(NOTHING_ASKED))
                        .map(conditions -> event.stay()
                                .map(stay -> suitsBearer(stay, conditions, birth))
                                .orElse(false))
                        .orElse(true);
    }

    private boolean suitsBearer(SourceStay stay, StayConditions conditions, Optional<LocalDate> birth) {
        Optional<LocalDate> start = stay.start().map(Moment::day);
        return suitsTypes(stay, conditions.types())
                && suitsStatuses(stay, conditions.statuses())
                && suitsUnits(conditions.units(), stay.unitSourceId())
                && suitsTime(conditions.start(), stay.start())
                && suitsRange(conditions.end(), stay.end().map(Moment::day))
                && suitsAge(conditions.ageAtStart(), birth, start);
    }

    private static boolean suitsTypes(SourceStay stay, Set<StayType> types) {
        return types.isEmpty()
                || types.stream().anyMatch(type -> camelCase(type).equals(stay.type()));
    }

    private static boolean suitsStatuses(SourceStay stay, Set<StayStatus> statuses) {
        if (statuses.isEmpty()) {
            return !stay.status().equals("planned") && !stay.status().equals("cancelled");
        }
        return statuses.stream().anyMatch(status -> camelCase(status).equals(stay.status()));
    }

    boolean suitsUnits(List<String> numbers, Optional<String> unit) {
        return numbers.isEmpty()
                || unit.map(id -> numbers.stream().anyMatch(number -> hospital.lies(id, number)))
                        .orElse(false);
    }

    private static boolean suitsRange(Optional<DateRange> range, Optional<LocalDate> day) {
        if (range.isEmpty()) {
            return true;
        }
        return day.map(date -> NaiveCalendar.holds(range.get(), date)).orElse(false);
    }

    /** An event known to the month or the year is inside a range when every day it may have happened on is. */
    static boolean suitsTime(Optional<DateRange> range, Optional<Moment> time) {
        return suitsRange(range, time.map(Moment::day)) && suitsRange(range, time.map(NaiveCalendar::lastPossibleDay));
    }

    private static boolean suitsAge(Optional<AgeRange> range, Optional<LocalDate> birth, Optional<LocalDate> day) {
        if (range.isEmpty()) {
            return true;
        }
        return birth.isPresent() && day.isPresent() && NaiveCalendar.holds(range.get(), birth.get(), day.get());
    }

    static boolean suitsCodes(Happening event, List<Code> codes) {
        return codes.isEmpty()
                || event.codings().stream()
                        .anyMatch(coding -> codes.stream().anyMatch(code -> NaiveCodes.isOrIsBelow(coding, code)));
    }

    static boolean suitsSet(String value, Set<String> asked) {
        return asked.isEmpty() || asked.contains(value);
    }

    /** {@code DAY_CASE} as the index writes it: {@code dayCase}. */
    static String camelCase(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
