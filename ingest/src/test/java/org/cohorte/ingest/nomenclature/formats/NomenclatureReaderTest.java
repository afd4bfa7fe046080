package org.cohorte.ingest.nomenclature.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.ingest.SharedData;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.ingest.nomenclature.formats.NomenclatureReader.Reading;
import org.cohorte.ingest.source.CodeSystems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format read from a file as its publisher writes it. */
class NomenclatureReaderTest {

    @TempDir
    private Path folder;

    private final NomenclatureReader reader = new NomenclatureReader(CodeSystems.standard());

    private Path file(String name, String text) throws IOException {
        return Files.write(
                Files.createDirectories(folder.resolve(name).getParent())
                        .resolve(Path.of(name).getFileName()),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Entry> read(NomenclatureFormat format, Path path) {
        return byCode(reader.read(format, path, Optional.empty()));
    }

    private static Map<String, Entry> byCode(Reading reading) {
        return reading.entries().stream().collect(Collectors.toMap(Entry::code, Function.identity()));
    }

    @Test
    void theFileOfTheAtihGivesTheNamesAndPlacesThatTheProductShips() {
        Path raw = SharedData.folder("nomenclatures").resolve("cim10-atih-2025-latin1-without-chapter-20.txt.gz");
        assumeTrue(Files.isReadable(raw), "needs " + raw);
        Reading reading = reader.read(NomenclatureFormat.CIM10_ATIH, raw, Optional.empty());
        assertThat(reading.system()).isEqualTo("cim10");
        Map<String, Entry> entries = byCode(reading);
        assertThat(entries).hasSizeGreaterThan(15_800);
        Entry cholera = entries.getOrDefault("A000", reading.entries().getFirst());
        assertThat(cholera.labelFr()).contains("Choléra à Vibrio cholerae 01, biovar cholerae");
        var shipped = Nomenclatures.standard().find("cim10").orElseThrow();
        for (String code : List.of("A000", "E119", "I10", "C509", "Z515")) {
            assertThat(entries.get(code)).as(code).isEqualTo(shipped.find(code).orElseThrow());
        }
    }

    @Test
    void theProductShipsTheWholeOfWhatItNames() {
        Nomenclatures shipped = Nomenclatures.standard();
        assertThat(codes(shipped, "cim10", "[A-Z]\\d\\d[0-9A-Z+]*")).isEqualTo(42_886);
        assertThat(codes(shipped, "ccam", "[A-Z]{4}\\d{3}")).isEqualTo(8_593);
        assertThat(codes(shipped, "ghm", "\\d\\d[A-Z]\\d\\d.")).isEqualTo(2_775);
        assertThat(codes(shipped, "atc", "[A-Z]\\d\\d[A-Z]{2}\\d\\d")).isEqualTo(1_837);
    }

    private static long codes(Nomenclatures shipped, String system, String form) {
        return shipped.find(system).orElseThrow().entries().stream()
                .filter(entry -> entry.code().matches(form))
                .count();
    }

    @Test
    void actsStandInTheTreeThatTheirTableTells() throws IOException {
        Map<String, Entry> entries = read(NomenclatureFormat.CCAM, file("ccam.csv", """
                code;libelle;parent
                01;Système nerveux;
                AAFA001;"Exérèse de tumeur; par craniotomie";01
                """));
        assertThat(entries.get("AAFA001"))
                .isEqualTo(new Entry(
                        "AAFA001",
                        List.of("01"),
                        Optional.of("Exérèse de tumeur; par craniotomie"),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void groupsStandBelowTheirRootsAndTheNewestNameWins() throws IOException {
        Map<String, Entry> entries = read(NomenclatureFormat.GHM, file("ghm.json", """
                [{"racine": "01C03", "libelle_racine": "Craniotomies", "anseqta": "2012"},
                 {"ghm": "01C031", "libelle_ghm": "Craniotomies, niveau 1", "anseqta": "2025"},
                 {"ghm": "01C031", "libelle_ghm": "Ancien nom", "anseqta": "2012"}]
                """));
        assertThat(entries.get("01C031"))
                .extracting(Entry::parents, Entry::labelFr)
                .containsExactly(List.of("01C03"), Optional.of("Craniotomies, niveau 1"));
        assertThat(entries.get("01C03")).extracting(Entry::parents).isEqualTo(List.of("01"));
    }

    @Test
    void aTableOfTheAtcGetsTheLevelsThatItDoesNotName() throws IOException {
        Map<String, Entry> entries = read(NomenclatureFormat.ATC, file("atc.csv", """
                code,libelle,label_en,synonymes
                A10BA02,Metformine,Metformin,Glucophage|Stagid
                """));
        assertThat(entries.get("A10BA02"))
                .extracting(Entry::labelEn, Entry::synonyms, Entry::parents)
                .containsExactly(Optional.of("Metformin"), List.of("Glucophage", "Stagid"), List.of("A10BA"));
        assertThat(entries.get("A10")).extracting(Entry::labelFr).isNotEqualTo(Optional.empty());
    }

    @Test
    void aDrugOfTheUcdStandsBelowItsSubstance() throws IOException {
        Map<String, Entry> entries = read(NomenclatureFormat.UCD, file("ucd.txt", """
                CODE_UCD\tNOM_COURT\tATC
                9000001\tGLUCOPHAGE 500MG CPR\tA10BA02
                9000002\tSANS CLASSE\t
                """));
        assertThat(entries.get("9000001")).extracting(Entry::elsewhere).isEqualTo(List.of("atc|A10BA02"));
        assertThat(entries.get("9000002")).extracting(Entry::elsewhere).isEqualTo(List.of());
    }

    @Test
    void loincComesWithItsFrenchNamesAndItsHierarchy() throws IOException {
        file("LoincTable/Loinc.csv", """
                "LOINC_NUM","COMPONENT","CLASS","LONG_COMMON_NAME","SHORTNAME","RELATEDNAMES2"
                "99999-1","Analyte","CHEM","Analyte [Mass/volume] in Serum","Analyte SerPl-mCnc","Analytus; Point in time"
                "2160-0","Creatinine","CHEM","Creatinine [Mass/volume] in Serum or Plasma","Creat SerPl-mCnc","Creat"
                """);
        file("AccessoryFiles/LinguisticVariants/frFR18LinguisticVariant.csv", """
                "LOINC_NUM","COMPONENT","PROPERTY","SYSTEM","LONG_COMMON_NAME","RELATEDNAMES2"
                "99999-1","Analyte","Masse/Volume","Sérum","","Analyse rare"
                """);
        file("AccessoryFiles/ComponentHierarchyBySystem/ComponentHierarchyBySystem.csv", """
                PATH_TO_ROOT,SEQUENCE,IMMEDIATE_PARENT,CODE,CODE_TEXT
                ,1,,LP432695-7,{component}
                LP432695-7,1,LP432695-7,LP1,Rare analytes
                LP432695-7.LP1,1,LP1,99999-1,Analyte [Mass/volume] in Serum
                """);
        Map<String, Entry> entries = read(NomenclatureFormat.LOINC, folder);
        assertThat(entries.get("99999-1"))
                .isEqualTo(new Entry(
                        "99999-1",
                        List.of("LP1"),
                        Optional.of("Analyte ; Masse/Volume ; Sérum"),
                        Optional.of("Analyte [Mass/volume] in Serum"),
                        List.of("Analyte", "Analyse rare", "Analyte SerPl-mCnc", "Analytus")));
        assertThat(entries.get("LP1")).extracting(Entry::parents).isEqualTo(List.of("LP432695-7"));
        Entry ours = Nomenclatures.standard()
                .find("loinc")
                .orElseThrow()
                .find("2160-0")
                .orElseThrow();
        Entry theirs = entries.getOrDefault("2160-0", ours);
        assertThat(theirs.parents()).containsAll(ours.parents());
        assertThat(theirs.synonyms()).containsAll(ours.synonyms());
        assertThat(theirs.labelEn()).contains("Creatinine [Mass/volume] in Serum or Plasma");
    }

    @Test
    void withoutTheHierarchyCodesOfLoincStandBelowTheirClasses() throws IOException {
        Map<String, Entry> entries = read(NomenclatureFormat.LOINC, file("Loinc.csv", """
                LOINC_NUM,CLASS,LONG_COMMON_NAME
                99999-1,CHEM,Analyte
                """));
        assertThat(entries.get("99999-1")).extracting(Entry::parents).isEqualTo(List.of("CHEM"));
    }

    @Test
    void setsOfAnabioHoldTheirCodes() throws IOException {
        Map<String, Entry> entries = read(NomenclatureFormat.ANABIO, file("anabio.csv", """
                concepts_set_name,GLIMS_ANABIO_concept_code,concepts_set_category
                ALAT_Activity,"['A0002', 'G1804']",hepatic_panel
                Other_Activity,['A0002'],hepatic_panel
                """));
        assertThat(entries.get("A0002"))
                .extracting(Entry::parents)
                .isEqualTo(List.of("ALAT_Activity", "Other_Activity"));
    }

    @Test
    void aCodeSystemOfFhirGivesItsTreeAndItsNames() throws IOException {
        Reading reading = reader.read(NomenclatureFormat.FHIR, file("system.json", """
                {"resourceType": "CodeSystem", "url": "http://example.org/rare", "title": "Rare diseases", "version": "2",
                 "language": "en", "content": "complete",
                 "concept": [
                   {"code": "1", "display": "Bones", "concept": [
                     {"code": "1.1", "display": "Bone disease", "designation": [
                        {"language": "fr-FR", "value": "Maladie osseuse"}, {"language": "fr", "value": "Ostéopathie"}]}]},
                   {"code": "2", "display": "Both", "property": [{"code": "parent", "valueCode": "1"}]},
                   {"code": "3", "display": "Head", "property": [{"code": "child", "valueCode": "2"}]}]}
                """), Optional.empty());
        assertThat(reading)
                .extracting(Reading::system, Reading::name, Reading::isPart)
                .containsExactly("http://example.org/rare", "Rare diseases 2", false);
        Map<String, Entry> entries = byCode(reading);
        assertThat(entries.get("1.1"))
                .isEqualTo(new Entry(
                        "1.1",
                        List.of("1"),
                        Optional.of("Maladie osseuse"),
                        Optional.of("Bone disease"),
                        List.of("Ostéopathie")));
        assertThat(entries.get("2")).extracting(Entry::parents).isEqualTo(List.of("1", "3"));
    }

    @Test
    void aValueSetOfFhirAddsItsCodesToTheirSystem() throws IOException {
        Reading compose = reader.read(NomenclatureFormat.FHIR, file("set.json", """
                {"resourceType": "ValueSet", "name": "Some", "compose": {"include": [
                   {"system": "http://loinc.org", "concept": [{"code": "99999-1", "display": "Analyte"}]}]}}
                """), Optional.empty());
        assertThat(compose).extracting(Reading::system, Reading::isPart).containsExactly("loinc", true);
        Reading expansion =
                reader.read(NomenclatureFormat.FHIR, file("expanded.json", """
                {"resourceType": "ValueSet", "name": "Some", "expansion": {"contains": [
                   {"system": "http://loinc.org", "code": "A", "display": "Group", "contains": [
                     {"system": "http://loinc.org", "code": "B", "display": "Member"}]},
                   {"system": "http://snomed.info/sct", "code": "C"}]}}
                """), Optional.of("http://loinc.org"));
        assertThat(byCode(expansion)).containsOnlyKeys("A", "B");
        assertThat(byCode(expansion).get("B")).extracting(Entry::parents).isEqualTo(List.of("A"));
    }
}
