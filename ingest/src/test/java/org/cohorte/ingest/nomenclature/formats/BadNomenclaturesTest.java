package org.cohorte.ingest.nomenclature.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.cohorte.ingest.source.CodeSystems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that is no usable nomenclature is refused with the place and what to do. */
class BadNomenclaturesTest {

    private static final String ATIH = "A00   |3|NNN|3|CHOLERA|Choléra\nA000  |0|OOO|0|CHOLERA|Choléra à Vibrio\n";

    @TempDir
    private Path folder;

    private String refusal(NomenclatureFormat format, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        NomenclatureException refused = catchThrowableOfType(
                NomenclatureException.class,
                () -> new NomenclatureReader(CodeSystems.standard()).read(format, file, Optional.empty()));
        assertThat(refused).as("refusal of " + name).isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private String refusal(NomenclatureFormat format, String name, String text) throws IOException {
        return refusal(format, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileInAnotherEncodingThanItsPublishersIsRefusedAtItsLineAndColumn() throws IOException {
        assertThat(refusal(NomenclatureFormat.CIM10_ATIH, "cim.txt", ATIH))
                .startsWith("cim.txt, line 1, column 28: the byte 0xC3 is not ISO-8859-1")
                .contains("iconv");
        assertThat(refusal(
                        NomenclatureFormat.CIM10_ATIH,
                        "cim.txt",
                        ATIH.replace("é", "œ").getBytes(Charset.forName("windows-1252"))))
                .startsWith("cim.txt, line 1, column 28: the byte 0x9C");
        assertThat(refusal(
                        NomenclatureFormat.CCAM,
                        "ccam.csv",
                        "code,libelle\nAAFA001,Exérèse\n".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("ccam.csv, line 2, column 11: the byte 0xE9 is not UTF-8")
                .contains("iconv");
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle\n".getBytes(StandardCharsets.UTF_16)))
                .startsWith("ccam.csv, line 1, column 1: the file is UTF-16");
    }

    @Test
    void aMarkOfUtf8IsBelieved() throws IOException {
        Path file = Files.writeString(folder.resolve("cim.txt"), "\uFEFF" + ATIH);
        assertThat(new NomenclatureReader(CodeSystems.standard())
                        .read(NomenclatureFormat.CIM10_ATIH, file, Optional.empty())
                        .entries())
                .anyMatch(entry -> entry.labelFr().equals(Optional.of("Choléra à Vibrio")));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        for (NomenclatureFormat format : NomenclatureFormat.values()) {
            assertThat(refusal(format, "empty", "")).startsWith("empty: the file is empty");
        }
        assertThat(refusal(NomenclatureFormat.CCAM, "names.csv", "code,libelle\n"))
                .startsWith("names.csv: there is no code in it");
    }

    @Test
    void aPackedFileThatBreaksOffIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            text.append("A00%d|0|O|0|X|%d%n".formatted(i, random.nextLong()));
        }
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThat(refusal(NomenclatureFormat.CIM10_ATIH, "half.txt.gz", half))
                .matches("half\\.txt\\.gz, line \\d+: the compressed file ends too early.*");
        assertThat(refusal(NomenclatureFormat.CIM10_ATIH, "little.gz", Arrays.copyOf(half, 5)))
                .contains("ends too early");
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        assertThat(refusal(NomenclatureFormat.UCD, "ucd.csv", "code_ucd;prix\n1;2\n"))
                .startsWith("ucd.csv, line 1: there is no column nom_court, nor libelle")
                .contains("code_ucd, prix");
        assertThat(refusal(NomenclatureFormat.LOINC, "Loinc.csv", "LOINC_NUM,CLASS\n1-8,CHEM\n"))
                .startsWith("Loinc.csv, line 1: there is no column long_common_name");
        assertThat(refusal(NomenclatureFormat.CIM10_ATIH, "cim.txt", "A00|Cholera\n"))
                .startsWith("cim.txt, line 1: 2 cells between bars");
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle\nA,b,c\n"))
                .startsWith("ccam.csv, line 2: 3 cells where the first line has 2");
    }

    @Test
    void aCodeWithTwoNamesIsRefusedAndTheSameLineTwiceIsNot() throws IOException {
        assertThat(refusal(NomenclatureFormat.CIM10_ATIH, "cim.txt", "A00|3|N|3|X|One\nA00|3|N|3|X|Other\n"))
                .startsWith("cim.txt, line 2: the code A00 has another name at cim.txt, line 1");
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle\nA,One\nA,One\nA,Other\n"))
                .startsWith("ccam.csv, line 4: the code A has another name at ccam.csv, line 2");
    }

    @Test
    void aTreeWithAHoleOrACircleIsRefused() throws IOException {
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle,parent\nA,One,B\n"))
                .startsWith("ccam.csv, line 2: the code A stands below B, which the file does not have");
        assertThat(refusal(
                        NomenclatureFormat.CCAM,
                        "ccam.csv",
                        "code,libelle,parent\nX,Top,\nA,One,B\nB,Two,C\nC,Three,A\n"))
                .startsWith("ccam.csv, line 3: these codes stand below one another: A below B below C below A");
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle,parent\nA,One,A\n"))
                .contains("A below A");
    }

    @Test
    void codesThatCannotBeAreRefused() throws IOException {
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle\n" + "x".repeat(201) + ",Long\n"))
                .startsWith("ccam.csv, line 2: the code has 201 characters, 200 at the most");
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", "code,libelle\na|b,Bar\n,None\n"))
                .contains("line 2: the code a|b holds a bar", "line 3: there is no code");
        assertThat(refusal(NomenclatureFormat.CIM10_ATIH, "cim.txt", "E11.9|0|N|0|X|Diabète\n".replace("è", "e")))
                .contains("E11.9 is no code of the CIM-10");
        assertThat(refusal(NomenclatureFormat.ATC, "atc.csv", "code,libelle\nmetformine,A\n"))
                .contains("line 2: metformine is no code of the ATC");
    }

    @Test
    void everyPlaceIsToldUpToTwenty() throws IOException {
        StringBuilder text = new StringBuilder("code,libelle\n");
        for (int i = 0; i < 25; i++) {
            text.append(",none\n");
        }
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.csv", text.toString()))
                .contains("line 2:", "line 21:", "and 5 more places like these")
                .doesNotContain("line 22:");
    }

    @Test
    void otherJsonThanACodeSystemIsRefused() throws IOException {
        assertThat(refusal(NomenclatureFormat.FHIR, "p.json", "{\"resourceType\": \"Patient\"}"))
                .startsWith("p.json: this is a FHIR Patient, but a CodeSystem or a ValueSet is needed");
        assertThat(refusal(NomenclatureFormat.FHIR, "p.json", "{\"a\": 1}")).contains("this is no FHIR resource");
        assertThat(refusal(NomenclatureFormat.FHIR, "p.json", "[]")).contains("line 1", "this is no JSON object");
        assertThat(refusal(
                        NomenclatureFormat.FHIR,
                        "p.json",
                        "{\"resourceType\": \"CodeSystem\",\n \"concept\": [{\"code\""))
                .startsWith("p.json, line 2")
                .contains("no JSON in UTF-8, or it ends too early");
        assertThat(refusal(
                        NomenclatureFormat.FHIR,
                        "p.json",
                        "{\"resourceType\": \"CodeSystem\", \"url\": \"u\", \"content\": \"not-present\"}"))
                .contains("content = not-present");
        assertThat(refusal(
                        NomenclatureFormat.FHIR,
                        "p.json",
                        "{\"resourceType\": \"CodeSystem\", \"url\": \"u\", \"concept\": [\n{\"display\": \"x\"}]}"))
                .contains("line 2", "there is no code here");
        assertThat(refusal(NomenclatureFormat.FHIR, "p.json", """
                        {"resourceType": "ValueSet", "compose": {"include": [
                          {"system": "a", "concept": [{"code": "1"}]}, {"system": "b", "concept": [{"code": "1"}]}]}}
                        """)).contains("several systems", "--system: a, b");
        assertThat(refusal(NomenclatureFormat.CCAM, "ccam.json", "[{\"code\": \"AAFA001\"}]"))
                .startsWith("ccam.json, line 1, column 2: there is no text");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        NomenclatureException refused = catchThrowableOfType(
                NomenclatureException.class,
                () -> new NomenclatureReader(CodeSystems.standard())
                        .read(NomenclatureFormat.CCAM, folder.resolve("none.csv"), Optional.empty()));
        assertThat(refused).hasMessageContaining("none.csv is no file that this account can read");
    }
}
