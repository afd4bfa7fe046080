package org.cohorte.query.json;

import java.util.List;
import java.util.Set;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Reads criteria that are codes first of all. */
final class CodedReader {

    private CodedReader() {}

    static DiagnosisCriterion diagnosis(Named named, Members members) {
        return new DiagnosisCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                values(members, "ranks"),
                values(members, "sources"),
                OptionsReader.options(members));
    }

    static ProcedureCriterion procedure(Named named, Members members) {
        return new ProcedureCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                values(members, "sources"),
                values(members, "phases"),
                values(members, "activities"),
                OptionsReader.options(members));
    }

    static GhmCriterion ghm(Named named, Members members) {
        return new GhmCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                values(members, "severities"),
                OptionsReader.options(members));
    }

    static LaboratoryCriterion laboratory(Named named, Members members) {
        return new LaboratoryCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                members.object("value").map(CodedReader::value),
                members.words("abnormal", Abnormal.class),
                members.flag("includeNotValidated"),
                OptionsReader.options(members));
    }

    static VitalSignCriterion vitalSign(Named named, Members members) {
        return new VitalSignCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                members.object("value").map(CodedReader::value),
                members.words("abnormal", Abnormal.class),
                OptionsReader.options(members));
    }

    static PrescriptionCriterion prescription(Named named, Members members) {
        return new PrescriptionCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                values(members, "kinds"),
                values(members, "routes"),
                members.object("dose").map(CodedReader::value),
                members.object("end").map(OptionsReader::dates),
                OptionsReader.options(members));
    }

    static AdministrationCriterion administration(Named named, Members members) {
        return new AdministrationCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                codes(members),
                values(members, "routes"),
                members.object("dose").map(CodedReader::value),
                members.object("end").map(OptionsReader::dates),
                OptionsReader.options(members));
    }

    static ValueCondition value(Members value) {
        ValueCondition read = new ValueCondition(
                value.requiredWord("operator", ValueCondition.Operator.class, ValueCondition.Operator.EQUAL),
                value.requiredNumber("value"),
                value.number("upTo"),
                value.requiredText("unit", Limits.UNIT_LENGTH));
        value.refuseOthers();
        return read;
    }

    static List<Code> codes(Members members) {
        return codes(members, "codes");
    }

    static List<Code> codes(Members members, String name) {
        return members.objects(name, Limits.CODES_PER_CRITERION).stream()
                .map(CodedReader::code)
                .toList();
    }

    static Code code(Members code) {
        Code read = new Code(
                code.requiredText("system", Limits.VALUE_LENGTH), code.requiredText("code", Limits.VALUE_LENGTH));
        code.refuseOthers();
        return read;
    }

    static Set<String> values(Members members, String name) {
        return Set.copyOf(members.texts(name, Limits.VALUES_PER_FIELD));
    }
}
