package org.cohorte.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.cohorte.ingest.fhir.Folder.Reading;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.TypeReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, each line is taken, left out or refused with its place, and the rest is read. */
class BadInputTest {

    private static final String GOOD = patient("good");

    @TempDir
    private Path path;

    private Folder folder;
    private Reading reading;

    @BeforeEach
    void begin() {
        folder = new Folder(path);
    }

    /** The law of every report. */
    @AfterEach
    void everyLineIsAccountedFor() {
        for (TypeReport type : reading.tally().types()) {
            assertThat(type.read())
                    .as(type.toString())
                    .isEqualTo(type.taken() + type.refusedLines() + type.notEventLines());
        }
    }

    private static String patient(String id) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id
                + "\",\"gender\":\"female\",\"birthDate\":\"1970-01-01\"}";
    }

    private Refusal onlyRefusal() {
        assertThat(reading.refusals()).hasSize(1);
        return reading.refusals().getFirst();
    }

    private void assertRead(String... patients) {
        assertThat(reading.patients()).extracting(p -> p.sourceId()).containsExactly(patients);
    }

    @Test
    void aFileCutInTheMiddleOfALine() throws Exception {
        String lines = patient("a") + "\n" + patient("b") + "\n" + patient("c");
        reading = folder.file(
                        "Patient.ndjson",
                        lines.substring(0, lines.length() - 20).getBytes(StandardCharsets.UTF_8))
                .read();
        assertRead("a", "b");
        assertThat(onlyRefusal())
                .extracting(Refusal::file, Refusal::line, Refusal::path, Refusal::reason)
                .containsExactly("Patient.ndjson", 3L, "Patient", Reason.TRUNCATED_FILE);
    }

    @Test
    void aLastLineWithoutAnEndIsAsGoodAsAnyOther() throws Exception {
        reading = folder.file("Patient.ndjson", (patient("a") + "\n" + patient("b")).getBytes(StandardCharsets.UTF_8))
                .read();
        assertRead("a", "b");
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void aCutGzip() throws Exception {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            lines.append(patient("p" + i + "-" + Long.toHexString(random.nextLong())))
                    .append('\n');
        }
        byte[] packed = Folder.gzip(lines.toString());
        reading = folder.file("Patient.ndjson.gz", Arrays.copyOf(packed, packed.length / 2))
                .read();
        assertThat(reading.patients()).hasSizeBetween(1_000, 4_000);
        assertThat(onlyRefusal().reason()).isEqualTo(Reason.TRUNCATED_FILE);
        assertThat(onlyRefusal().line()).isEqualTo(reading.patients().size() + 1L);
    }

    @Test
    void aDamagedGzipAndOneOfTwoBytes() throws Exception {
        byte[] packed = Folder.gzip((GOOD + "\n").repeat(1_000));
        Arrays.fill(packed, 30, 60, (byte) 0x5a);
        reading = folder.file("Patient.1.ndjson.gz", packed)
                .file("Patient.2.ndjson.gz", new byte[] {0x1f, (byte) 0x8b})
                .file("Patient.3.ndjson", GOOD)
                .read();
        assertThat(reading.patients()).isNotEmpty();
        assertThat(reading.refusals())
                .extracting(Refusal::file, Refusal::reason)
                .contains(
                        tuple("Patient.1.ndjson.gz", Reason.UNREADABLE_FILE),
                        tuple("Patient.2.ndjson.gz", Reason.UNREADABLE_FILE));
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndBlankLines() throws Exception {
        String lines = "\ufeff" + patient("a") + "\r\n\r\n   \n" + patient("b") + "\r\n";
        reading = folder.file("Patient.ndjson", lines.getBytes(StandardCharsets.UTF_8))
                .read();
        assertRead("a", "b");
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void gzipIsKnownByItsFirstBytesNotByItsName() throws Exception {
        reading = folder.file("Patient.ndjson", Folder.gzip(GOOD + "\n")).read();
        assertRead("good");
    }

    @Test
    void bytesThatAreNotUtf8() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((patient("a") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(patient("é").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(("\n" + patient("c") + "\n").getBytes(StandardCharsets.UTF_8));
        reading = folder.file("Patient.ndjson", bytes.toByteArray()).read();
        assertRead("a", "c");
        assertThat(onlyRefusal()).extracting(Refusal::line, Refusal::reason).containsExactly(2L, Reason.NOT_UTF8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json at all | NOT_JSON",
                "{'resourceType':'Patient'} | NOT_JSON",
                "{\"resourceType\":\"Patient\",\"id\":\"x\"}{} | NOT_JSON",
                "[1,2] | NOT_FHIR",
                "\"Patient\" | NOT_FHIR",
                "{\"name\":\"x\"} | NOT_FHIR",
                "{\"resourceType\":3} | NOT_FHIR",
                "{\"resourceType\":\"Banana\",\"id\":\"x\"} | UNKNOWN_RESOURCE_TYPE",
                "{\"resourceType\":\"Observation\",\"id\":\"x\"} | TYPE_NOT_OF_FILE",
                "{\"resourceType\":\"Patient\"} | MISSING",
                "{\"resourceType\":\"Patient\",\"id\":3} | WRONG_TYPE",
                "{\"resourceType\":\"Patient\",\"id\":\"x\",\"gender\":\"F\"} | INVALID_VALUE",
                "{\"resourceType\":\"Patient\",\"id\":\"x\",\"birthDate\":\"12/03/1970\"} | INVALID_DATE",
                "{\"resourceType\":\"Patient\",\"id\":\"x\",\"birthDate\":\"2031-01-01\"} | DATE_IN_FUTURE",
                "{\"resourceType\":\"Patient\",\"id\":\"x\",\"name\":\"Untel\"} | WRONG_TYPE"
            })
    void aBadLineIsRefusedAndTheNextIsRead(String line, Reason reason) throws Exception {
        reading =
                folder.file("Patient.ndjson", patient("a"), line, patient("b")).read();
        assertRead("a", "b");
        assertThat(onlyRefusal()).extracting(Refusal::line, Refusal::reason).containsExactly(2L, reason);
    }

    @Test
    void theElementAtFaultIsNamed() throws Exception {
        reading = folder.file(
                        "Observation.ndjson",
                        "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"subject\":"
                                + "{\"reference\":\"Patient/a\"},\"component\":[{\"code\":{\"coding\":[{\"code\":\"x\"},"
                                + "{\"code\":7}]},\"valueString\":\"y\"}]}")
                .read();
        assertThat(onlyRefusal().path()).isEqualTo("Observation.component[0].code.coding[1].code");
    }

    @Test
    void aHugeLineIsPassedOver() throws Exception {
        String huge = "{\"resourceType\":\"Patient\",\"id\":\"" + "x".repeat(300_000) + "\"}";
        reading = folder.longestLine(200_000)
                .file("Patient.ndjson", patient("a"), huge, patient("b"))
                .read();
        assertRead("a", "b");
        assertThat(onlyRefusal()).extracting(Refusal::line, Refusal::reason).containsExactly(2L, Reason.LINE_TOO_LONG);
    }

    @Test
    void aFileThatIsNotNamedAfterATypeMayHoldAny() throws Exception {
        reading = folder.file(
                        "export.ndjson",
                        "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"reference\":\"Patient/a\"}}",
                        "{\"resourceType\":\"CarePlan\",\"id\":\"i\"}",
                        "oops",
                        patient("a"))
                .read();
        assertRead("a");
        assertThat(reading.event("c").patientSourceId()).isEqualTo("a");
        assertThat(reading.tally().ignoredTypes()).containsEntry("CarePlan", 1L);
        assertThat(onlyRefusal()).extracting(Refusal::path, Refusal::reason).containsExactly("?", Reason.NOT_JSON);
    }

    @Test
    void whatHappenedCannotLieInTheFutureNorEndBeforeItStarts() throws Exception {
        reading = folder.file(
                        "Encounter.ndjson",
                        encounter("future", "finished", "\"start\":\"2027-01-01\""),
                        encounter("planned", "planned", "\"start\":\"2027-01-01\""),
                        encounter("backwards", "finished", "\"start\":\"2020-02-01\",\"end\":\"2020-01-31\""))
                .file(
                        "Procedure.ndjson",
                        "{\"resourceType\":\"Procedure\",\"id\":\"p\",\"status\":\"completed\",\"subject\":"
                                + "{\"reference\":\"Patient/a\"},\"performedPeriod\":{\"start\":\"2020-02-01T10:00:00Z\","
                                + "\"end\":\"2020-02-01T09:00:00Z\"}}")
                .read();
        assertThat(reading.contacts()).extracting(c -> c.stay().sourceId()).containsExactly("planned");
        assertThat(reading.refusals())
                .extracting(Refusal::path, Refusal::reason)
                .containsExactlyInAnyOrder(
                        tuple("Encounter.period.start", Reason.DATE_IN_FUTURE),
                        tuple("Encounter.period.end", Reason.END_BEFORE_START),
                        tuple("Procedure.performedPeriod.end", Reason.END_BEFORE_START));
    }

    private static String encounter(String id, String status, String period) {
        return "{\"resourceType\":\"Encounter\",\"id\":\"" + id + "\",\"status\":\"" + status
                + "\",\"class\":{\"code\":\"IMP\"},\"subject\":{\"reference\":\"Patient/a\"},\"period\":{" + period
                + "}}";
    }

    @Test
    void randomDamageNeverStopsTheReading() throws Exception {
        long seed = 20_260_601L;
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(patient("p" + i)).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 120; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        reading = folder.file("Patient.ndjson", bytes).read();
        assertThat(reading.patients()).as("seed %d", seed).hasSizeBetween(170, 300);
    }
}
