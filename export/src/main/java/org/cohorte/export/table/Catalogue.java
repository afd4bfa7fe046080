package org.cohorte.export.table;

import static org.cohorte.export.table.ColumnOf.identity;
import static org.cohorte.export.table.ColumnOf.open;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.registry.identity.Identities.PatientName;

/**
 * The columns of each table. Dates of birth and of death, names and identifiers of the hospital are identities. So is a
 * laboratory's free text, which may name somebody and has no pseudonymised form.
 */
final class Catalogue {

    private static final String PATIENT = "0A1B2C3D4E5F6G7H8I9J0K1L2M";
    private static final String STAY = "S-2024-001234";
    private static final String UNIT = "unit";

    static final List<ColumnOf<PatientLine>> PATIENTS = List.of(
            open("patient", 29, PATIENT, (teller, patient) -> teller.patient()),
            identity("ipp", 14, "8000012345", (teller, patient) -> teller.ipp()),
            identity("familyName", 20, "MARTIN", (teller, patient) -> teller.named(PatientName::familyName)),
            identity("givenName", 18, "Camille", (teller, patient) -> teller.named(PatientName::givenName)),
            identity(
                    "birthDate",
                    12,
                    "1958-03-14",
                    (teller, patient) -> Cell.day(
                            teller.person().named(PatientName::birthDay).or(patient::birthDay))),
            open("sex", 10, "sex.female", (teller, patient) -> teller.word("sex", Optional.of(patient.sex()))),
            open("age", 8, "66", (teller, patient) -> teller.age(patient.ageYears())),
            open(
                    "vitalStatus",
                    14,
                    "vitalStatus.alive",
                    (teller, patient) ->
                            teller.word("vitalStatus", Optional.of(patient.deceased() ? "deceased" : "alive"))),
            identity("deathDate", 12, "2024-06-02", (teller, patient) -> Cell.day(patient.deathDay())),
            open(
                    "lastStayStart",
                    17,
                    "2024-05-28 09:40",
                    (teller, patient) -> teller.time(
                            patient.lastStay().flatMap(stay -> stay.common().time()))),
            open(
                    "lastStayUnit",
                    28,
                    UNIT,
                    (teller, patient) -> teller.unit(
                            patient.lastStay().flatMap(stay -> stay.common().unit()))));

    static final List<ColumnOf<Line.Stay>> STAYS = List.of(
            open("patient", 29, PATIENT, (teller, stay) -> teller.patient()),
            identity("ipp", 14, "8000012345", (teller, stay) -> teller.ipp()),
            open("stay", 29, STAY, (teller, stay) -> teller.stay(stay.common().stay())),
            open("type", 18, "stayType.inpatient", (teller, stay) -> teller.word("stayType", Optional.of(stay.type()))),
            open(
                    "status",
                    14,
                    "stayStatus.finished",
                    (teller, stay) -> teller.word("stayStatus", Optional.of(stay.status()))),
            open(
                    "start",
                    17,
                    "2024-05-28 09:40",
                    (teller, stay) -> teller.time(stay.common().time())),
            open("end", 17, "2024-06-02 15:00", (teller, stay) -> teller.time(stay.end())),
            open("lengthDays", 12, "5", (teller, stay) -> Cell.number(stay.lengthDays())),
            open("unit", 28, UNIT, (teller, stay) -> teller.unit(stay.common().unit())),
            open("admissionMode", 18, "admission", (teller, stay) -> Cell.text(stay.admissionMode())),
            open("dischargeMode", 18, "discharge", (teller, stay) -> Cell.text(stay.dischargeMode())),
            open("died", 12, "false", (teller, stay) -> new Cell.Flag(stay.died())),
            open("age", 8, "66", (teller, stay) -> teller.age(stay.common().ageYears())));

    static final List<ColumnOf<Line.Diagnosis>> DIAGNOSES = List.of(
            open("patient", 29, PATIENT, (teller, diagnosis) -> teller.patient()),
            identity("ipp", 14, "8000012345", (teller, diagnosis) -> teller.ipp()),
            open(
                    "date",
                    17,
                    "2024-05-28",
                    (teller, diagnosis) -> teller.time(diagnosis.common().time())),
            open("codeSystem", 14, "cim10", (teller, diagnosis) -> Teller.system(diagnosis.code())),
            open("code", 12, "N18.5", (teller, diagnosis) -> Teller.code(diagnosis.code())),
            open("label", 44, "diagnosis", (teller, diagnosis) -> Cell.text(diagnosis.label())),
            open("rank", 8, "DP", (teller, diagnosis) -> Cell.text(diagnosis.rank())),
            open(
                    "unit",
                    28,
                    UNIT,
                    (teller, diagnosis) -> teller.unit(diagnosis.common().unit())),
            open(
                    "stay",
                    29,
                    STAY,
                    (teller, diagnosis) -> teller.stay(diagnosis.common().stay())),
            open(
                    "age",
                    8,
                    "66",
                    (teller, diagnosis) -> teller.age(diagnosis.common().ageYears())));

    static final List<ColumnOf<Line.Laboratory>> BIOLOGY = List.of(
            open("patient", 29, PATIENT, (teller, result) -> teller.patient()),
            identity("ipp", 14, "8000012345", (teller, result) -> teller.ipp()),
            open(
                    "date",
                    17,
                    "2024-05-28 06:12",
                    (teller, result) -> teller.time(result.common().time())),
            open("codeSystem", 14, "loinc", (teller, result) -> Teller.system(result.code())),
            open("code", 12, "14682-9", (teller, result) -> Teller.code(result.code())),
            open("label", 40, "analyte", (teller, result) -> Cell.text(result.label())),
            open("comparator", 12, ">", (teller, result) -> Cell.text(result.comparator())),
            open("value", 12, "182", (teller, result) -> Cell.number(result.value())),
            open("unit", 12, "µmol/L", (teller, result) -> Cell.text(result.unit())),
            open("low", 12, "45", (teller, result) -> Cell.number(result.low())),
            open("high", 12, "84", (teller, result) -> Cell.number(result.high())),
            open("abnormal", 12, "abnormal.high", (teller, result) -> teller.word("abnormal", result.abnormal())),
            open("validated", 12, "true", (teller, result) -> new Cell.Flag(result.validated())),
            identity("text", 40, "comment", (teller, result) -> Cell.text(result.text())),
            open(
                    "careUnit",
                    28,
                    UNIT,
                    (teller, result) -> teller.unit(result.common().unit())),
            open(
                    "stay",
                    29,
                    STAY,
                    (teller, result) -> teller.stay(result.common().stay())),
            open("age", 8, "66", (teller, result) -> teller.age(result.common().ageYears())));

    private Catalogue() {}

    static List<? extends ColumnOf<?>> of(ExportTable table) {
        return switch (table) {
            case PATIENTS -> PATIENTS;
            case STAYS -> STAYS;
            case DIAGNOSES -> DIAGNOSES;
            case BIOLOGY -> BIOLOGY;
        };
    }
}
