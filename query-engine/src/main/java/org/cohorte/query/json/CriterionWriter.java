package org.cohorte.query.json;

import java.util.Collection;
import java.util.Optional;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MeasuredCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Writes one criterion. */
final class CriterionWriter {

    private CriterionWriter() {}

    static JsonObject write(Criterion criterion) {
        return switch (criterion) {
            case PatientCriterion patient -> patient(patient);
            case EventCriterion event -> options(event(event), event.options());
        };
    }

    private static JsonObject event(EventCriterion event) {
        return switch (event) {
            case StayCriterion stay -> stay(stay);
            case DiagnosisCriterion diagnosis -> diagnosis(diagnosis);
            case ProcedureCriterion procedure -> procedure(procedure);
            case LaboratoryCriterion laboratory -> measured(NodeTypes.LABORATORY, laboratory).flag("includeNotValidated", laboratory.includeNotValidated());
            case VitalSignCriterion sign -> measured(NodeTypes.VITAL_SIGN, sign);
            case PrescriptionCriterion prescription -> prescription(prescription);
            case DocumentCriterion document -> document(document);
        };
    }

    private static JsonObject patient(PatientCriterion patient) {
        return RequestWriter.begin(NodeTypes.PATIENT, patient)
                .words("sexes", patient.sexes())
                .object("age", patient.age(), CriterionWriter::ages)
                .text("ageOn", patient.ageOn())
                .object("birth", patient.birth(), CriterionWriter::dates)
                .text("vitalStatus", patient.vitalStatus().map(JsonWords::of))
                .object("death", patient.death(), CriterionWriter::dates);
    }

    private static JsonObject stay(StayCriterion stay) {
        return RequestWriter.begin(NodeTypes.STAY, stay)
                .words("types", stay.types())
                .words("statuses", stay.statuses())
                .object("end", stay.end(), CriterionWriter::dates)
                .number("lengthMin", stay.lengthMin())
                .number("lengthMax", stay.lengthMax())
                .optionalFlag("died", stay.died());
    }

    private static JsonObject diagnosis(DiagnosisCriterion diagnosis) {
        return codes(RequestWriter.begin(NodeTypes.DIAGNOSIS, diagnosis), diagnosis.codes())
                .texts("ranks", sorted(diagnosis.ranks()))
                .texts("sources", sorted(diagnosis.sources()));
    }

    private static JsonObject procedure(ProcedureCriterion procedure) {
        return codes(RequestWriter.begin(NodeTypes.PROCEDURE, procedure), procedure.codes())
                .texts("sources", sorted(procedure.sources()));
    }

    private static JsonObject measured(String type, MeasuredCriterion measured) {
        return codes(RequestWriter.begin(type, measured), measured.codes())
                .object("value", measured.value(), CriterionWriter::value)
                .words("abnormal", measured.abnormal());
    }

    private static JsonObject prescription(PrescriptionCriterion prescription) {
        return codes(RequestWriter.begin(NodeTypes.PRESCRIPTION, prescription), prescription.codes())
                .texts("routes", sorted(prescription.routes()))
                .object("end", prescription.end(), CriterionWriter::dates);
    }

    private static JsonObject document(DocumentCriterion document) {
        JsonObject json = RequestWriter.begin(NodeTypes.DOCUMENT, document);
        if (!document.text().isEmpty()) {
            json.text("text", document.text());
        }
        if (document.where() != DocumentCriterion.Where.TITLE_OR_BODY) {
            json.word("where", document.where());
        }
        return json.texts("types", sorted(document.types()));
    }

    private static JsonObject options(JsonObject json, EventOptions options) {
        Occurrences occurrences = options.occurrences();
        return json.object("occurrences", occurrences(occurrences), CriterionWriter::occurrencesObject)
                .object("date", options.date(), CriterionWriter::dates)
                .flag("includeUndated", options.includeUndated())
                .object("ageAtEvent", options.ageAtEvent(), CriterionWriter::ages)
                .texts("units", options.units())
                .object("stay", options.stay(), CriterionWriter::stayConditions);
    }

    private static Optional<Occurrences> occurrences(Occurrences occurrences) {
        return Optional.of(occurrences).filter(written -> !written.equals(Occurrences.atLeastOne()));
    }

    private static JsonObject occurrencesObject(Occurrences occurrences) {
        JsonObject json = new JsonObject();
        if (occurrences.counted() != Occurrences.Counted.EVENTS) {
            json.word("counted", occurrences.counted());
        }
        return json.number("min", occurrences.min()).number("max", occurrences.max());
    }

    private static JsonObject stayConditions(StayConditions stay) {
        return new JsonObject()
                .words("types", stay.types())
                .words("statuses", stay.statuses())
                .texts("units", stay.units())
                .object("start", stay.start(), CriterionWriter::dates)
                .object("end", stay.end(), CriterionWriter::dates)
                .object("ageAtStart", stay.ageAtStart(), CriterionWriter::ages);
    }

    private static JsonObject dates(DateRange range) {
        return new JsonObject().text("from", range.from()).text("to", range.to());
    }

    private static JsonObject ages(AgeRange range) {
        JsonObject json = new JsonObject().number("min", range.min()).number("max", range.max());
        return range.unit() == AgeRange.AgeUnit.YEARS ? json : json.word("unit", range.unit());
    }

    private static JsonObject value(ValueCondition value) {
        JsonObject json = new JsonObject().word("operator", value.operator()).number("value", value.value());
        value.upTo().ifPresent(upTo -> json.number("upTo", upTo));
        return json.text("unit", value.unit());
    }

    private static JsonObject codes(JsonObject json, Collection<Code> codes) {
        return json.objects(
                "codes",
                codes,
                code -> new JsonObject().text("system", code.system()).text("code", code.value()));
    }

    private static Collection<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
