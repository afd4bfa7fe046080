package org.cohorte.query.normal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;
import org.cohorte.query.text.TextParser;
import org.cohorte.query.units.Units;
import org.cohorte.solr.analysis.FrenchWords;

/** One criterion without what does not change its meaning: id, name, order, doubles, the unit a number was typed in. */
final class LeafNormalizer {

    private static final int MONTHS = 12;

    private final Units units;

    LeafNormalizer(Units units) {
        this.units = units;
    }

    Criterion normal(Criterion criterion, boolean exclude) {
        return switch (criterion) {
            case PatientCriterion p ->
                new PatientCriterion(
                        "",
                        Optional.empty(),
                        exclude,
                        p.sexes(),
                        p.age().map(LeafNormalizer::inMonths),
                        p.age().isPresent() ? p.ageOn() : Optional.empty(),
                        p.birth(),
                        p.vitalStatus(),
                        p.death(),
                        p.areas(),
                        p.identifiers());
            case CohortCriterion cohort -> cohort.as("", Optional.empty(), exclude);
            case RequestCriterion request -> request.as("", Optional.empty(), exclude);
            case EventCriterion event -> event(event).as("", Optional.empty(), exclude);
        };
    }

    private EventCriterion event(EventCriterion event) {
        String id = event.id();
        Optional<String> name = event.name();
        boolean exclude = event.exclude();
        List<Code> codes = codes(event.codes());
        EventOptions options = options(event.options());
        return switch (event) {
            case StayCriterion c ->
                new StayCriterion(
                        id,
                        name,
                        exclude,
                        c.types(),
                        c.statuses(),
                        c.circumstances(),
                        c.end(),
                        c.lengthMin(),
                        c.lengthMax(),
                        c.died(),
                        options);
            case MovementCriterion c ->
                new MovementCriterion(id, name, exclude, c.end(), c.lengthMin(), c.lengthMax(), options);
            case DiagnosisCriterion c ->
                new DiagnosisCriterion(id, name, exclude, codes, c.ranks(), c.sources(), options);
            case ProcedureCriterion c ->
                new ProcedureCriterion(id, name, exclude, codes, c.sources(), c.phases(), c.activities(), options);
            case GhmCriterion c -> new GhmCriterion(id, name, exclude, codes, c.severities(), options);
            case LaboratoryCriterion c ->
                new LaboratoryCriterion(
                        id, name, exclude, codes, value(c), c.abnormal(), c.includeNotValidated(), options);
            case VitalSignCriterion c ->
                new VitalSignCriterion(id, name, exclude, codes, value(c), c.abnormal(), options);
            case PrescriptionCriterion c ->
                new PrescriptionCriterion(id, name, exclude, codes, c.kinds(), c.routes(), value(c), c.end(), options);
            case AdministrationCriterion c ->
                new AdministrationCriterion(id, name, exclude, codes, c.routes(), value(c), c.end(), options);
            case MicrobiologyCriterion c ->
                new MicrobiologyCriterion(
                        id, name, exclude, codes, c.samples(), codes(c.antibiotics()), c.results(), options);
            case ImagingCriterion c ->
                new ImagingCriterion(
                        id,
                        name,
                        exclude,
                        c.level(),
                        codes,
                        c.modalities(),
                        c.bodySites(),
                        text(c.text()),
                        c.series(),
                        c.images(),
                        c.uids(),
                        c.report(),
                        options);
            case DocumentCriterion c ->
                new DocumentCriterion(
                        id, name, exclude, text(c.text()), c.where(), mention(c), c.types(), c.statuses(), options);
            case FormCriterion c -> new FormCriterion(id, name, exclude, codes, answers(c.answers()), options);
            case OtherCriterion c ->
                new OtherCriterion(
                        id, name, exclude, c.kinds(), codes, value(c), codes(c.valueCodes()), text(c.text()), options);
        };
    }

    /** Without words there is nothing to affirm. */
    private static DocumentCriterion.Mention mention(DocumentCriterion document) {
        return document.text().isBlank() ? DocumentCriterion.Mention.ANY : document.mention();
    }

    private List<Answer> answers(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.question(),
                        answer.yes(),
                        codes(answer.codes()),
                        answer.value().map(this::value),
                        answer.date(),
                        answer.text().map(text -> String.join(" ", new TreeSet<>(FrenchWords.of(text))))))
                .distinct()
                .sorted(Comparator.comparing(Answer::toString))
                .toList();
    }

    private Optional<ValueCondition> value(EventCriterion event) {
        return event.value().map(this::value);
    }

    private ValueCondition value(ValueCondition value) {
        return new ValueCondition(
                value.operator(),
                base(value.value(), value.unit()),
                value.upTo().map(upTo -> base(upTo, value.unit())),
                units.dimension(value.unit()).orElse(value.unit()));
    }

    private BigDecimal base(BigDecimal value, String unit) {
        return units.toBase(value, unit)
                .map(quantity -> quantity.value())
                .orElse(value)
                .stripTrailingZeros();
    }

    private static String text(String text) {
        boolean readable = !text.isBlank() && TextParser.problem(text).isEmpty();
        return readable ? TextParser.parse(text).toString() : text.strip();
    }

    private static EventOptions options(EventOptions options) {
        return new EventOptions(
                options.date(),
                options.includeUndated() && options.date().isPresent(),
                options.occurrences(),
                options.ageAtEvent().map(LeafNormalizer::inMonths),
                sorted(options.units()),
                options.stay().filter(stay -> !stay.isEmpty()).map(LeafNormalizer::stay));
    }

    private static StayConditions stay(StayConditions stay) {
        return new StayConditions(
                stay.types(),
                stay.statuses(),
                sorted(stay.units()),
                stay.start(),
                stay.end(),
                stay.ageAtStart().map(LeafNormalizer::inMonths));
    }

    /** 18 to 75 years are 216 to 911 months. */
    private static AgeRange inMonths(AgeRange age) {
        boolean open = age.min().isEmpty() && age.max().isEmpty();
        if (age.unit() != AgeUnit.YEARS && !open) {
            return age;
        }
        return new AgeRange(times(age.min(), 0), times(age.max(), MONTHS - 1), AgeUnit.MONTHS);
    }

    private static OptionalInt times(OptionalInt years, int more) {
        return years.isPresent() ? OptionalInt.of(years.getAsInt() * MONTHS + more) : OptionalInt.empty();
    }

    private static List<Code> codes(Collection<Code> codes) {
        return codes.stream()
                .distinct()
                .sorted(Comparator.comparing(Code::token))
                .toList();
    }

    static List<String> sorted(Collection<String> values) {
        return values.stream().distinct().sorted().toList();
    }
}
