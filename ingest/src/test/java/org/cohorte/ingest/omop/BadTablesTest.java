package org.cohorte.ingest.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.omop.Tables.Reading;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.TypeReport;
import org.cohorte.ingest.source.SourceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a table holds, each row is taken, left out or refused with its place, and the rest is read. */
class BadTablesTest {

    private static final String PERSON = "person_id,gender_concept_id,year_of_birth";
    private static final String CONDITION =
            "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_source_value";

    @TempDir
    private Path path;

    private Tables tables;

    @BeforeEach
    void begin() {
        tables = new Tables(path);
    }

    /** Reads, and holds the law of every report. */
    private Reading read() {
        Reading reading = tables.read();
        for (TypeReport type : reading.tally().types()) {
            assertThat(type.read())
                    .as(type.toString())
                    .isEqualTo(type.taken() + type.refusedLines() + type.notEventLines());
        }
        return reading;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal onlyRefusal(Reading reading) {
        assertThat(reading.refusals()).hasSize(1);
        return reading.refusals().getFirst();
    }

    private static void assertPersons(Reading reading, String... persons) {
        assertThat(reading.patients()).extracting(SourcePatient::sourceId).containsExactly(persons);
    }

    @Test
    void withoutTheTableOfPersonsNothingIsRead() throws Exception {
        tables.table("condition_occurrence.csv", CONDITION, "1,1,0,2020-01-01,x");
        assertThatThrownBy(() -> tables.read())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("PERSON")
                .hasMessageContaining("person.csv");
    }

    @Test
    void otherTablesMayBeMissingAndTheReportSaysSo() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970");
        Reading reading = read();
        assertPersons(reading, "1");
        assertThat(reading.notes())
                .anySatisfy(note -> assertThat(note).contains("condition_occurrence", "note", "visit_detail"));
    }

    @Test
    void aMissingColumnIsNamedWithWhatIsExpected() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970")
                .table("condition_occurrence.csv", "condition_occurrence_id,person_id", "1,1");
        Refusal refusal = onlyRefusal(read());
        assertThat(refusal)
                .extracting(Refusal::file, Refusal::line, Refusal::path, Refusal::reason)
                .containsExactly(
                        "condition_occurrence.csv", 1L, "condition_occurrence.condition_start_date", Reason.MISSING);
        assertThat(refusal.detail()).contains("expected", "condition_occurrence_id, person_id, condition_start_date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9,1,0,2020-01-01 | NOT_CSV",
                "9,1,0,2020-01-01,x,y | NOT_CSV",
                "9,1,0,31/01/2020,x | INVALID_DATE",
                "9,1,0,2020-02-30,x | INVALID_DATE",
                "9,1,0,2031-01-01,x | DATE_IN_FUTURE",
                "9,1,0,,x | MISSING",
                ",1,0,2020-01-01,x | MISSING",
                "9,,0,2020-01-01,x | MISSING",
                "9,1,E11,2020-01-01,x | INVALID_VALUE",
                "9,1,0,2020-01-01,\"x | NOT_CSV"
            })
    void aBadRowIsRefusedWithItsPlaceAndTheNextIsRead(String row, Reason reason) throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970")
                .table("condition_occurrence.csv", CONDITION, "1,1,0,2020-01-01,a", row, "3,1,0,2020-01-03,c");
        Reading reading = read();
        assertThat(reading.events()).extracting(event -> event.sourceId()).containsExactly("1", "3");
        assertThat(onlyRefusal(reading))
                .extracting(Refusal::file, Refusal::line, Refusal::reason)
                .containsExactly("condition_occurrence.csv", 3L, reason);
    }

    @Test
    void aNumberThatIsNoneOrFillsTheMemoryIsRefused() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970")
                .table(
                        "measurement.csv",
                        "measurement_id,person_id,measurement_date,value_as_number",
                        "1,1,2020-01-01,4.5",
                        "2,1,2020-01-01,1e999999999",
                        "3,1,2020-01-01,NaN",
                        "4,1,2020-01-01,1e-999999999");
        Reading reading = read();
        assertThat(reading.events()).extracting(event -> event.sourceId()).containsExactly("1");
        assertThat(reading.refusals())
                .extracting(Refusal::line, Refusal::path, Refusal::reason)
                .containsExactly(
                        tuple(3L, "measurement.value_as_number", Reason.INVALID_VALUE),
                        tuple(4L, "measurement.value_as_number", Reason.INVALID_VALUE),
                        tuple(5L, "measurement.value_as_number", Reason.INVALID_VALUE));
    }

    @Test
    void theColumnAtFaultIsNamed() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970", "2,8507,19x0");
        assertThat(onlyRefusal(read()).path()).isEqualTo("person.year_of_birth");
    }

    @Test
    void aDeathWithoutAPersonIsRefused() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970")
                .table("death.csv", "person_id,death_date", "1,2020-01-01", "7,2020-01-01", "1,oops");
        Reading reading = read();
        assertThat(reading.patients().getFirst().deceased()).isTrue();
        assertThat(reading.refusals())
                .extracting(Refusal::line, Refusal::path, Refusal::reason)
                .containsExactlyInAnyOrder(
                        tuple(3L, "death.person_id", Reason.UNKNOWN_PATIENT),
                        tuple(4L, "death.death_date", Reason.INVALID_DATE));
    }

    @Test
    void aVisitThatEndsBeforeItStartsIsRefused() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970")
                .table(
                        "visit_occurrence.csv",
                        "visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_end_date",
                        "1,1,9201,2020-02-01,2020-01-31");
        assertThat(onlyRefusal(read()).reason()).isEqualTo(Reason.END_BEFORE_START);
    }

    @Test
    void aCutZipIsToldAsOne() throws Exception {
        byte[] zip = zip("PERSON.csv", utf8(PERSON + "\n1,8507,1970\n"));
        Path file = path.resolve("omop.zip");
        Files.write(file, Arrays.copyOf(zip, zip.length - 30));
        assertThatThrownBy(() -> Tables.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("omop.zip")
                .hasMessageContaining("cut");
    }

    @Test
    void aZipMayHoldGzipMembersAndFolders() throws Exception {
        Path file = path.resolve("omop.zip");
        Files.write(file, zip("cdm/PERSON.CSV.gz", gzip(PERSON + "\n1,8507,1970\n")));
        assertPersons(Tables.read(file), "1");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    @Test
    void aCutGzipGivesTheRowsBeforeTheCut() throws Exception {
        StringBuilder rows = new StringBuilder(PERSON + "\n");
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            rows.append(random.nextLong(1L << 60)).append(",8507,1970\n");
        }
        byte[] packed = gzip(rows.toString());
        tables.file("person.csv.gz", Arrays.copyOf(packed, packed.length / 2));
        Reading reading = read();
        assertThat(reading.patients()).hasSizeBetween(1_000, 4_000);
        assertThat(onlyRefusal(reading).reason()).isEqualTo(Reason.TRUNCATED_FILE);
    }

    @Test
    void aFileCutInTheMiddleOfARow() throws Exception {
        tables.file("person.csv", utf8(PERSON + "\n1,8507,1970\n2,85"));
        Reading reading = read();
        assertPersons(reading, "1");
        assertThat(onlyRefusal(reading))
                .extracting(Refusal::line, Refusal::reason)
                .containsExactly(3L, Reason.TRUNCATED_FILE);
    }

    @Test
    void aByteOrderMarkWindowsLineEndsTabsAndCapitals() throws Exception {
        tables.file(
                "PERSON.TSV",
                utf8("\ufeffPERSON_ID\tGENDER_CONCEPT_ID\tYEAR_OF_BIRTH\r\n1\t8507\t1970\r\n\r\n2\t8532\t1980"));
        Reading reading = read();
        assertPersons(reading, "1", "2");
        assertThat(reading.patients()).extracting(SourcePatient::sex).containsExactly("male", "female");
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(PERSON + ",person_source_value\n1,8507,1970,a\n"));
        bytes.writeBytes("2,8507,1970,é\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(utf8("3,8507,1970,é\n"));
        tables.file("person.csv", bytes.toByteArray());
        Reading reading = read();
        assertPersons(reading, "1", "3");
        assertThat(onlyRefusal(reading))
                .extracting(Refusal::line, Refusal::reason)
                .containsExactly(3L, Reason.NOT_UTF8);
    }

    @Test
    void aStrayQuotationMarkTakesNoOtherRowAlong() throws Exception {
        tables.table(
                "person.csv", PERSON + ",person_source_value", "1,8507,1970,\"a", "2,8507,1970,b", "3,8507,1970,\"c\"");
        Reading reading = read();
        assertPersons(reading, "2", "3");
        assertThat(onlyRefusal(reading))
                .extracting(Refusal::line, Refusal::reason)
                .containsExactly(2L, Reason.NOT_CSV);
    }

    @Test
    void withoutAVocabularyConceptsAreTheirNumbers() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970")
                .table("condition_occurrence.csv", CONDITION, "1,1,201826,2020-01-01,E11");
        Reading reading = read();
        assertThat(reading.event("diagnosis", "1").codings())
                .extracting(coding -> coding.token())
                .containsExactly("omop|201826", "local|E11");
        assertThat(reading.notes()).anySatisfy(note -> assertThat(note).contains("no table CONCEPT"));
    }
}
