package org.cohorte.query.json;

import java.util.Set;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;

/** Reads one criterion. */
final class CriterionReader {

    private CriterionReader() {}

    static Criterion read(String type, Members object) {
        String id = object.requiredText("id", Limits.ID_LENGTH);
        Members members = object.ofNode(id);
        Criterion read = criterion(type, Named.of(id, members), members);
        members.refuseOthers();
        return read;
    }

    private static Criterion criterion(String type, Named named, Members members) {
        return switch (type) {
            case NodeTypes.PATIENT -> patient(named, members);
            case NodeTypes.COHORT ->
                new CohortCriterion(named.id(), named.name(), named.exclude(), members.requiredUuid("cohort"));
            case NodeTypes.REQUEST ->
                new RequestCriterion(
                        named.id(),
                        named.name(),
                        named.exclude(),
                        members.requiredUuid("request"),
                        members.requiredInteger("version"));
            case NodeTypes.STAY -> stay(named, members);
            case NodeTypes.MOVEMENT -> movement(named, members);
            case NodeTypes.DIAGNOSIS -> CodedReader.diagnosis(named, members);
            case NodeTypes.PROCEDURE -> CodedReader.procedure(named, members);
            case NodeTypes.GHM -> CodedReader.ghm(named, members);
            case NodeTypes.LABORATORY -> CodedReader.laboratory(named, members);
            case NodeTypes.VITAL_SIGN -> CodedReader.vitalSign(named, members);
            case NodeTypes.PRESCRIPTION -> CodedReader.prescription(named, members);
            case NodeTypes.ADMINISTRATION -> CodedReader.administration(named, members);
            case NodeTypes.MICROBIOLOGY -> DetailedReader.microbiology(named, members);
            case NodeTypes.IMAGING -> DetailedReader.imaging(named, members);
            case NodeTypes.DOCUMENT -> DetailedReader.document(named, members);
            case NodeTypes.FORM -> DetailedReader.form(named, members);
            case NodeTypes.OTHER -> DetailedReader.other(named, members);
            default -> throw new IllegalArgumentException("no reader for criterion type " + type);
        };
    }

    private static PatientCriterion patient(Named named, Members members) {
        return new PatientCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                members.words("sexes", Sex.class),
                members.object("age").map(OptionsReader::ages),
                members.date("ageOn"),
                members.object("birth").map(OptionsReader::dates),
                members.word("vitalStatus", PatientCriterion.VitalStatus.class),
                members.object("death").map(OptionsReader::dates),
                CodedReader.values(members, "areas"),
                members.object("identifiers").map(CriterionReader::identifiers));
    }

    private static Identifiers identifiers(Members members) {
        Identifiers read = new Identifiers(
                members.requiredWord("kind", Identifiers.Kind.class, Identifiers.Kind.PSEUDONYM),
                Set.copyOf(members.texts("values", Limits.IDENTIFIERS)));
        members.require("values");
        members.refuseOthers();
        return read;
    }

    private static StayCriterion stay(Named named, Members members) {
        return new StayCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                members.words("types", StayType.class),
                members.words("statuses", StayStatus.class),
                circumstances(members),
                members.object("end").map(OptionsReader::dates),
                members.integer("lengthMin"),
                members.integer("lengthMax"),
                members.optionalFlag("died"),
                OptionsReader.options(members));
    }

    private static StayCircumstances circumstances(Members members) {
        return new StayCircumstances(
                CodedReader.values(members, "kinds"),
                CodedReader.values(members, "admissionTypes"),
                CodedReader.values(members, "admissionModes"),
                CodedReader.values(members, "admissionReasons"),
                CodedReader.values(members, "origins"),
                CodedReader.values(members, "dischargeModes"),
                CodedReader.values(members, "dischargeTypes"),
                CodedReader.values(members, "destinations"));
    }

    private static MovementCriterion movement(Named named, Members members) {
        return new MovementCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                members.object("end").map(OptionsReader::dates),
                members.integer("lengthMin"),
                members.integer("lengthMax"),
                OptionsReader.options(members));
    }
}
