package org.cohorte.e2e.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.query.criteria.Code;

/**
 * What the random hospital writes and the random requests ask for: few values, so that they meet often, and some that
 * try to break out of a query.
 */
final class Pools {

    /** A laboratory test: its codings, and results as laboratories write them. */
    record Test(List<Coding> codings, List<Result> results, List<Result> bounds) {}

    /** A number and the spelling of its unit. */
    record Result(BigDecimal value, Optional<String> unit) {}

    static final List<Coding> DIAGNOSES = List.of(
            Coding.of("cim10", "E10"),
            Coding.of("cim10", "E101"),
            Coding.of("cim10", "E109"),
            Coding.of("cim10", "E11"),
            Coding.of("cim10", "E110"),
            Coding.of("cim10", "E1100"),
            Coding.of("cim10", "E11009"),
            Coding.of("cim10", "E1120"),
            Coding.of("cim10", "E119"),
            Coding.of("cim10", "I10"),
            Coding.of("cim10", "N18"),
            Coding.of("cim10", "N185"),
            Coding.of("cim10", "N189"),
            Coding.of("cim10", "C509"),
            Coding.of("cim10", "Z511"),
            Coding.of("snomed", "73211009"),
            Coding.of("snomed", "38341003"),
            Coding.of("local", "E11"),
            Coding.of("local", "a,b (c) \"d\" *"),
            Coding.of("http://codes.example/é", "X|Y $q {!x}"));

    static final List<Code> ASKED_DIAGNOSES = List.of(
            new Code("cim10", "E10"),
            new Code("cim10", "E10-E14"),
            new Code("cim10", "IV"),
            new Code("cim10", "E101"),
            new Code("cim10", "E11"),
            new Code("cim10", "E110"),
            new Code("cim10", "E1100"),
            new Code("cim10", "E112"),
            new Code("cim10", "I10"),
            new Code("cim10", "N18"),
            new Code("cim10", "N185"),
            new Code("cim10", "C50"),
            new Code("cim10", "O80"),
            new Code("snomed", "73211009"),
            new Code("local", "E11"),
            new Code("local", "a,b (c) \"d\" *"),
            new Code("http://codes.example/é", "X|Y $q {!x}"));

    /** Every code of a chapter that the hospital has no diagnosis of: for long lists. */
    static final List<Code> MANY_DIAGNOSES = Nomenclatures.standard().find("cim10").orElseThrow().entries().stream()
            .map(Entry::code)
            .filter(code -> code.startsWith("S"))
            .map(code -> new Code("cim10", code))
            .toList();

    static final List<Coding> PROCEDURES = List.of(
            Coding.of("ccam", "JVJF004"),
            Coding.of("ccam", "JVJF008"),
            Coding.of("ccam", "DEQP003"),
            Coding.of("ccam", "HHFA001"),
            Coding.of("ccam", "JQGA002"),
            Coding.of("snomed", "265764009"));

    static final List<Code> ASKED_PROCEDURES = List.of(
            new Code("ccam", "JVJF004"),
            new Code("ccam", "JVJF008"),
            new Code("ccam", "08.08"),
            new Code("ccam", "08"),
            new Code("ccam", "04"),
            new Code("ccam", "HHFA001"),
            new Code("snomed", "265764009"));

    /** Groups of tests: asked for without a value, as their tests have different units. */
    static final List<Code> ASKED_GROUPS_OF_TESTS = List.of(new Code("loinc", "GLYC"), new Code("loinc", "HEMO"));

    static final List<Coding> MEDICINES = List.of(
            Coding.of("atc", "A10BA02"),
            Coding.of("atc", "A10AB01"),
            Coding.of("atc", "A10AE04"),
            Coding.of("atc", "C09AA02"),
            Coding.of("atc", "C09AA05"),
            Coding.of("atc", "N02BE01"),
            Coding.of("ucd", "9261104"),
            Coding.of("rxnorm", "860975"));

    static final List<Code> ASKED_MEDICINES = List.of(
            new Code("atc", "A10"),
            new Code("atc", "A10A"),
            new Code("atc", "A10AB"),
            new Code("atc", "A10BA02"),
            new Code("atc", "C09AA"),
            new Code("atc", "C"),
            new Code("atc", "N02BE01"),
            new Code("ucd", "9261104"),
            new Code("rxnorm", "860975"));

    static final Test CREATININE = new Test(
            List.of(Coding.of("loinc", "14682-9"), Coding.of("anabio", "A0094")),
            List.of(
                    result("50", "umol/L"),
                    result("149.9", "\u00b5mol/L"),
                    result("150", "umol/L"),
                    result("150", "\u03bcmol/L"),
                    result("150.000", "umol/L"),
                    result("0.15", "mmol/L"),
                    result("150.1", "umol/L"),
                    result("200000", "nmol/L"),
                    result("300", "umol/L"),
                    result("150", "\u00b5mol/l"),
                    result("0.00015", "mol/L"),
                    result("10", "mg/L"),
                    result("10", "mg/l"),
                    result("1.2", "mg/dL"),
                    result("3", "mg/dL"),
                    result("150", "paquets par an"),
                    new Result(new BigDecimal("150"), Optional.empty())),
            List.of(
                    result("150", "umol/L"),
                    result("0.15", "mmol/L"),
                    result("149.9", "umol/L"),
                    result("0.0001", "mol/L"),
                    result("200", "umol/L"),
                    result("1.5", "mg/dL")));

    static final Test GLUCOSE = new Test(
            List.of(Coding.of("loinc", "14749-6")),
            List.of(
                    result("5.5", "mmol/L"),
                    result("7", "mmol/L"),
                    result("7.0", "mmol/L"),
                    result("11.1", "mmol/L"),
                    result("0.0111", "mol/L"),
                    result("1.26", "g/L"),
                    result("250", "mg/dL"),
                    result("-1", "mmol/L")),
            List.of(result("7", "mmol/L"), result("11.1", "mmol/L"), result("1.26", "g/L"), result("0", "mmol/L")));

    static final Test HAEMOGLOBIN = new Test(
            List.of(Coding.of("loinc", "718-7")),
            List.of(
                    result("7", "g/dL"),
                    result("10", "g/dL"),
                    result("100", "g/L"),
                    result("12", "g/dL"),
                    result("12.0", "g/dL"),
                    result("120", "g/L"),
                    result("13", "g/dL"),
                    result("130", "doigts")),
            List.of(result("10", "g/dL"), result("100", "g/L"), result("12", "g/dL"), result("120000", "mg/L")));

    static final Test PLATELETS = new Test(
            List.of(Coding.of("loinc", "777-3"), Coding.of("anabio", "A0230")),
            List.of(
                    result("149.9", "10*9/L"),
                    result("150", "10*9/L"),
                    result("150", "10*3/uL"),
                    result("150", "G/L"),
                    result("150", "10^9/L"),
                    result("150", "Giga/L"),
                    result("150000", "10*6/L"),
                    result("450", "10*9/L"),
                    result("0", "10*9/L")),
            List.of(result("150", "10*9/L"), result("150", "10*3/uL"), result("0", "10*9/L")));

    static final Test HBA1C = new Test(
            List.of(Coding.of("loinc", "4548-4")),
            List.of(
                    result("6.5", "%"),
                    result("7", "%"),
                    result("7.00", "%"),
                    result("0.07", "1"),
                    result("12", "%"),
                    result("42", "mmol/mol"),
                    result("48", "mmol/mol"),
                    result("64", "mmol/mol"),
                    result("7", "?")),
            List.of(
                    result("7", "%"),
                    result("6.5", "%"),
                    result("0.07", "1"),
                    result("48", "mmol/mol"),
                    result("60", "mmol/mol")));

    static final List<Test> TESTS = List.of(CREATININE, GLUCOSE, HAEMOGLOBIN, PLATELETS, HBA1C);

    static final Test WEIGHT = new Test(
            List.of(Coding.of("loinc", "29463-7")),
            List.of(
                    result("70", "kg"),
                    result("70.0", "kg"),
                    result("70000", "g"),
                    result("3500", "g"),
                    result("3.5", "kg"),
                    result("70", "livres ?"),
                    new Result(new BigDecimal("70"), Optional.empty())),
            List.of(result("70", "kg"), result("3500", "g"), result("69.9", "kg"), result("0", "kg")));

    static final Test SYSTOLIC = new Test(
            List.of(Coding.of("loinc", "8480-6")),
            List.of(result("120", "mm[Hg]"), result("120", "mmHg"), result("140", "mm[Hg]"), result("141", "mmHg")),
            List.of(result("120", "mm[Hg]"), result("140", "mm[Hg]")));

    static final Test HEART_RATE = new Test(
            List.of(Coding.of("loinc", "8867-4")),
            List.of(result("60", "/min"), result("100", "/min"), result("101", "/min")),
            List.of(result("100", "/min"), result("60.5", "/min")));

    /** Doses of medicines, as prescriptions write them. */
    static final Test DOSE = new Test(
            List.of(),
            List.of(
                    result("500", "mg"),
                    result("0.5", "g"),
                    result("1", "g"),
                    result("1000", "mg"),
                    result("2", "comprimés ?")),
            List.of(result("500", "mg"), result("1", "g"), result("0.75", "g")));

    static final List<Coding> GROUPS = List.of(
            Coding.of("ghm", "05M091"),
            Coding.of("ghm", "05M093"),
            Coding.of("ghm", "05M09T"),
            Coding.of("ghm", "01C032"));

    static final List<Code> ASKED_GROUPS = List.of(
            new Code("ghm", "05M091"), new Code("ghm", "05M09"), new Code("ghm", "05"), new Code("ghm", "01C03"));

    static final List<Coding> ORGANISMS = List.of(
            Coding.of("snomed", "112283007"), Coding.of("snomed", "3092008"), Coding.of("local", "SARM, (nez) *"));

    static final List<Code> ASKED_ORGANISMS = ORGANISMS.stream()
            .map(coding -> new Code(coding.system(), coding.code()))
            .toList();

    static final List<Coding> ANTIBIOTICS =
            List.of(Coding.of("atc", "J01CA04"), Coding.of("atc", "J01DD04"), Coding.of("loinc", "18864-9"));

    static final List<Code> ASKED_ANTIBIOTICS = List.of(
            new Code("atc", "J01CA04"), new Code("atc", "J01DD"), new Code("atc", "J01"), new Code("loinc", "18864-9"));

    static final List<Coding> IMAGING_PROCEDURES = List.of(Coding.of("ccam", "DEQP003"), Coding.of("loinc", "24627-2"));

    static final List<Code> ASKED_IMAGING = List.of(new Code("ccam", "04"), new Code("loinc", "24627-2"));

    static final List<String> FORMS = List.of("suivi", "grossesse|1");

    /** Questions, and how each is answered. */
    static final List<String> QUESTIONS = List.of("oui", "choix", "poids", "jour", "mots");

    static final List<Coding> CHOICES =
            List.of(Coding.of("cim10", "E110"), Coding.of("cim10", "I10"), Coding.of("local", "a,b"));

    static final List<Code> ASKED_CHOICES =
            List.of(new Code("cim10", "E11"), new Code("cim10", "I10"), new Code("local", "a,b"));

    static final Test FORM_NUMBER = new Test(
            List.of(),
            List.of(
                    result("-2.5", "kg"),
                    result("0", "kg"),
                    result("70", "kg"),
                    result("70000", "g"),
                    result("70.5", "kg"),
                    result("3", "pommes ?"),
                    new Result(new BigDecimal("3"), Optional.empty())),
            List.of(
                    result("70", "kg"),
                    result("0", "kg"),
                    result("-2.5", "kg"),
                    result("3", "1"),
                    result("69000", "g")));

    static final List<Coding> OTHERS =
            List.of(Coding.of("cvx", "140"), Coding.of("snomed", "91936005"), Coding.of("local", "DM, stimulateur"));

    static final List<Code> ASKED_OTHERS = OTHERS.stream()
            .map(coding -> new Code(coding.system(), coding.code()))
            .toList();

    static final List<String> OTHER_KINDS = List.of("immunization", "allergy", "device", "observation", "specimen");

    static final List<String> SAMPLES = List.of("urine", "hémoculture", "sang, veineux");
    static final List<String> MODALITIES = List.of("CT", "MR", "US");
    static final List<String> SITES = List.of("thorax", "crâne (sans)");
    static final List<String> UIDS = List.of("1.2.3", "1.2.4", "1.2.30");
    static final List<String> KINDS = List.of("sortie", "séjour, autre");
    static final List<String> PHASES = List.of("0", "1");
    static final List<String> ACTIVITIES = List.of("1", "4");
    static final List<String> SEVERITIES = List.of("1", "3", "T");
    static final List<String> AREAS = List.of("75013", "751134902", "2A004");
    static final List<String> MODES = List.of("domicile", "transfert", "mutation, interne");

    static final List<Test> VITAL_SIGNS = List.of(WEIGHT, SYSTOLIC, HEART_RATE);

    static final List<String> RANKS = List.of("DP", "DR", "DAS", "D,P", "d'a\"s\\");
    static final List<String> SOURCES = List.of("AREM", "ORBIS", "été (a OR b)", "$n1");
    static final List<String> ROUTES = List.of("PO", "IV", "s.c.", "per os, à jeun");
    static final List<String> DOCUMENT_TYPES = List.of("CR-HOSP", "CR-OP", "ordonnance", "lettre de liaison");
    static final List<String> SEXES = List.of("female", "male", "other", "unknown");
    static final List<String> STAY_TYPES =
            List.of("inpatient", "dayCase", "emergency", "consultation", "session", "home", "other");

    private Pools() {}

    private static Result result(String value, String unit) {
        return new Result(new BigDecimal(value), Optional.of(unit));
    }
}
