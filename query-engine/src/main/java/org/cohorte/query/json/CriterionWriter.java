package org.cohorte.query.json;

import java.util.Collection;
import java.util.Optional;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MeasuredCriterion;
import org.cohorte.query.criteria.MedicineCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.RequestCriterion;
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
            case CohortCriterion cohort ->
                RequestWriter.begin(NodeTypes.COHORT, cohort)
                        .text("cohort", cohort.cohort().toString());
            case RequestCriterion request ->
                RequestWriter.begin(NodeTypes.REQUEST, request)
                        .text("request", request.request().toString())
                        .number("version", request.version());
            case EventCriterion event -> options(event(event), event.options());
        };
    }

    private static JsonObject event(EventCriterion event) {
        return switch (event) {
            case StayCriterion stay -> stay(stay);
            case MovementCriterion movement -> movement(movement);
            case DiagnosisCriterion c -> words(begin(NodeTypes.DIAGNOSIS, c), c);
            case ProcedureCriterion c -> words(begin(NodeTypes.PROCEDURE, c), c);
            case GhmCriterion c -> words(begin(NodeTypes.GHM, c), c);
            case LaboratoryCriterion laboratory ->
                measured(NodeTypes.LABORATORY, laboratory)
                        .flag("includeNotValidated", laboratory.includeNotValidated());
            case VitalSignCriterion sign -> measured(NodeTypes.VITAL_SIGN, sign);
            case PrescriptionCriterion prescription -> medicine(NodeTypes.PRESCRIPTION, prescription);
            case AdministrationCriterion administration -> medicine(NodeTypes.ADMINISTRATION, administration);
            case MicrobiologyCriterion microbiology -> microbiology(microbiology);
            case ImagingCriterion imaging -> imaging(imaging);
            case DocumentCriterion document -> document(document);
            case FormCriterion form ->
                begin(NodeTypes.FORM, form).objects("answers", form.answers(), AnswerWriter::write);
            case OtherCriterion other -> other(other);
        };
    }

    private static JsonObject begin(String type, EventCriterion event) {
        return codes(RequestWriter.begin(type, event), event.codes());
    }

    private static JsonObject words(JsonObject json, EventCriterion event) {
        event.sourceWords().forEach(words -> json.texts(words.member(), sorted(words.values())));
        return json;
    }

    private static JsonObject patient(PatientCriterion patient) {
        return RequestWriter.begin(NodeTypes.PATIENT, patient)
                .words("sexes", patient.sexes())
                .object("age", patient.age(), CriterionWriter::ages)
                .text("ageOn", patient.ageOn())
                .object("birth", patient.birth(), CriterionWriter::dates)
                .text("vitalStatus", patient.vitalStatus().map(JsonWords::of))
                .object("death", patient.death(), CriterionWriter::dates)
                .texts("areas", sorted(patient.areas()))
                .object("identifiers", patient.identifiers(), CriterionWriter::identifiers);
    }

    /** An empty list is written: it matches nobody, which no list does not. */
    private static JsonObject identifiers(Identifiers identifiers) {
        return new JsonObject().word("kind", identifiers.kind()).list("values", sorted(identifiers.values()));
    }

    private static JsonObject stay(StayCriterion stay) {
        JsonObject json = RequestWriter.begin(NodeTypes.STAY, stay)
                .words("types", stay.types())
                .words("statuses", stay.statuses());
        return words(json, stay)
                .object("end", stay.end(), CriterionWriter::dates)
                .number("lengthMin", stay.lengthMin())
                .number("lengthMax", stay.lengthMax())
                .optionalFlag("died", stay.died());
    }

    private static JsonObject movement(MovementCriterion movement) {
        return RequestWriter.begin(NodeTypes.MOVEMENT, movement)
                .object("end", movement.end(), CriterionWriter::dates)
                .number("lengthMin", movement.lengthMin())
                .number("lengthMax", movement.lengthMax());
    }

    private static JsonObject measured(String type, MeasuredCriterion measured) {
        return begin(type, measured)
                .object("value", measured.value(), CriterionWriter::value)
                .words("abnormal", measured.abnormal());
    }

    private static JsonObject medicine(String type, MedicineCriterion medicine) {
        return words(begin(type, medicine), medicine)
                .object("dose", medicine.dose(), CriterionWriter::value)
                .object("end", medicine.end(), CriterionWriter::dates);
    }

    private static JsonObject microbiology(MicrobiologyCriterion microbiology) {
        JsonObject json = words(begin(NodeTypes.MICROBIOLOGY, microbiology), microbiology);
        return codes(json, "antibiotics", microbiology.antibiotics()).words("results", microbiology.results());
    }

    private static JsonObject imaging(ImagingCriterion imaging) {
        JsonObject json = begin(NodeTypes.IMAGING, imaging);
        if (imaging.level() != ImagingCriterion.Level.STUDY) {
            json.word("level", imaging.level());
        }
        return words(json, imaging)
                .text("text", Optional.of(imaging.text()).filter(text -> !text.isEmpty()))
                .number("seriesMin", imaging.series().min())
                .number("seriesMax", imaging.series().max())
                .number("imagesMin", imaging.images().min())
                .number("imagesMax", imaging.images().max())
                .optionalFlag("report", imaging.report());
    }

    private static JsonObject document(DocumentCriterion document) {
        JsonObject json = RequestWriter.begin(NodeTypes.DOCUMENT, document);
        if (!document.text().isEmpty()) {
            json.text("text", document.text());
        }
        if (document.where() != DocumentCriterion.Where.TITLE_OR_BODY) {
            json.word("where", document.where());
        }
        if (document.mention() != DocumentCriterion.Mention.ANY) {
            json.word("mention", document.mention());
        }
        return words(json, document).words("statuses", document.statuses());
    }

    private static JsonObject other(OtherCriterion other) {
        JsonObject json = begin(NodeTypes.OTHER, other)
                .words("kinds", other.kinds())
                .object("value", other.value(), CriterionWriter::value);
        return codes(json, "valueCodes", other.valueCodes())
                .text("text", Optional.of(other.text()).filter(text -> !text.isEmpty()));
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

    static JsonObject dates(DateRange range) {
        return new JsonObject().text("from", range.from()).text("to", range.to());
    }

    private static JsonObject ages(AgeRange range) {
        JsonObject json = new JsonObject().number("min", range.min()).number("max", range.max());
        return range.unit() == AgeRange.AgeUnit.YEARS ? json : json.word("unit", range.unit());
    }

    static JsonObject value(ValueCondition value) {
        JsonObject json = new JsonObject().word("operator", value.operator()).number("value", value.value());
        value.upTo().ifPresent(upTo -> json.number("upTo", upTo));
        return json.text("unit", value.unit());
    }

    private static JsonObject codes(JsonObject json, Collection<Code> codes) {
        return codes(json, "codes", codes);
    }

    static JsonObject codes(JsonObject json, String member, Collection<Code> codes) {
        return json.objects(member, codes, CriterionWriter::code);
    }

    static JsonObject code(Code code) {
        return new JsonObject().text("system", code.system()).text("code", code.value());
    }

    private static Collection<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
