package org.cohorte.query.normal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.AgeRange.AgeUnit;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;
import org.cohorte.query.text.TextParser;
import org.cohorte.query.units.Units;

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
                        p.death());
            case StayCriterion s ->
                new StayCriterion(
                        "",
                        Optional.empty(),
                        exclude,
                        s.types(),
                        s.statuses(),
                        s.end(),
                        s.lengthMin(),
                        s.lengthMax(),
                        s.died(),
                        options(s.options()));
            case DiagnosisCriterion d ->
                new DiagnosisCriterion(
                        "", Optional.empty(), exclude, codes(d.codes()), d.ranks(), d.sources(), options(d.options()));
            case ProcedureCriterion p ->
                new ProcedureCriterion(
                        "", Optional.empty(), exclude, codes(p.codes()), p.sources(), options(p.options()));
            case LaboratoryCriterion l ->
                new LaboratoryCriterion(
                        "",
                        Optional.empty(),
                        exclude,
                        codes(l.codes()),
                        l.value().map(this::value),
                        l.abnormal(),
                        l.includeNotValidated(),
                        options(l.options()));
            case VitalSignCriterion v ->
                new VitalSignCriterion(
                        "",
                        Optional.empty(),
                        exclude,
                        codes(v.codes()),
                        v.value().map(this::value),
                        v.abnormal(),
                        options(v.options()));
            case PrescriptionCriterion p ->
                new PrescriptionCriterion(
                        "", Optional.empty(), exclude, codes(p.codes()), p.routes(), p.end(), options(p.options()));
            case DocumentCriterion d ->
                new DocumentCriterion(
                        "", Optional.empty(), exclude, text(d.text()), d.where(), d.types(), options(d.options()));
        };
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
        if (age.unit() != AgeUnit.YEARS) {
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
