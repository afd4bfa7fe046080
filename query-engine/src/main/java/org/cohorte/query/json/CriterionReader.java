package org.cohorte.query.json;

import java.util.List;
import java.util.Set;
import org.cohorte.query.criteria.Abnormal;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Reads one criterion. */
final class CriterionReader {

    private CriterionReader() {}

    static Criterion read(String type, Members object) {
        String id = object.requiredText("id", Limits.ID_LENGTH);
        Members members = object.ofNode(id);
        Criterion read = switch (type) {
            case NodeTypes.PATIENT -> patient(id, members);
            case NodeTypes.STAY -> stay(id, members);
            case NodeTypes.DIAGNOSIS -> diagnosis(id, members);
            case NodeTypes.PROCEDURE -> procedure(id, members);
            case NodeTypes.LABORATORY -> laboratory(id, members);
            case NodeTypes.VITAL_SIGN -> vitalSign(id, members);
            case NodeTypes.PRESCRIPTION -> prescription(id, members);
            case NodeTypes.DOCUMENT -> document(id, members);
            default -> throw new IllegalArgumentException("no reader for criterion type " + type);
        };
        members.refuseOthers();
        return read;
    }

    private static PatientCriterion patient(String id, Members members) {
        return new PatientCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                members.words("sexes", Sex.class),
                members.object("age").map(OptionsReader::ages),
                members.date("ageOn"),
                members.object("birth").map(OptionsReader::dates),
                members.word("vitalStatus", PatientCriterion.VitalStatus.class),
                members.object("death").map(OptionsReader::dates));
    }

    private static StayCriterion stay(String id, Members members) {
        return new StayCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                members.words("types", StayType.class),
                members.words("statuses", StayStatus.class),
                members.object("end").map(OptionsReader::dates),
                members.integer("lengthMin"),
                members.integer("lengthMax"),
                members.optionalFlag("died"),
                OptionsReader.options(members));
    }

    private static DiagnosisCriterion diagnosis(String id, Members members) {
        return new DiagnosisCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                codes(members),
                values(members, "ranks"),
                values(members, "sources"),
                OptionsReader.options(members));
    }

    private static ProcedureCriterion procedure(String id, Members members) {
        return new ProcedureCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                codes(members),
                values(members, "sources"),
                OptionsReader.options(members));
    }

    private static LaboratoryCriterion laboratory(String id, Members members) {
        return new LaboratoryCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                codes(members),
                members.object("value").map(CriterionReader::value),
                members.words("abnormal", Abnormal.class),
                members.flag("includeNotValidated"),
                OptionsReader.options(members));
    }

    private static VitalSignCriterion vitalSign(String id, Members members) {
        return new VitalSignCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                codes(members),
                members.object("value").map(CriterionReader::value),
                members.words("abnormal", Abnormal.class),
                OptionsReader.options(members));
    }

    private static PrescriptionCriterion prescription(String id, Members members) {
        return new PrescriptionCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                codes(members),
                values(members, "routes"),
                members.object("end").map(OptionsReader::dates),
                OptionsReader.options(members));
    }

    private static DocumentCriterion document(String id, Members members) {
        return new DocumentCriterion(
                id,
                members.text("name", Limits.NAME_LENGTH),
                members.flag("exclude"),
                members.text("text", Limits.TEXT_LENGTH).orElse(""),
                members.word("where", DocumentCriterion.Where.class).orElse(DocumentCriterion.Where.TITLE_OR_BODY),
                values(members, "types"),
                OptionsReader.options(members));
    }

    private static ValueCondition value(Members value) {
        ValueCondition read = new ValueCondition(
                value.requiredWord("operator", ValueCondition.Operator.class, ValueCondition.Operator.EQUAL),
                value.requiredNumber("value"),
                value.number("upTo"),
                value.requiredText("unit", Limits.UNIT_LENGTH));
        value.refuseOthers();
        return read;
    }

    private static List<Code> codes(Members members) {
        return members.objects("codes", Limits.CODES_PER_CRITERION).stream()
                .map(CriterionReader::code)
                .toList();
    }

    private static Code code(Members code) {
        Code read = new Code(
                code.requiredText("system", Limits.VALUE_LENGTH), code.requiredText("code", Limits.VALUE_LENGTH));
        code.refuseOthers();
        return read;
    }

    private static Set<String> values(Members members, String name) {
        return Set.copyOf(members.texts(name, Limits.VALUES_PER_FIELD));
    }
}
