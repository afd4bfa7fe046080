package org.cohorte.ingest.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.omop.Tables.Reading;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.SourceException;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A schema of a real PostgreSQL gives what files give, as it was at one moment, and says what keeps it from being read. */
@ExtendWith(TestDatabase.class)
class SchemaTablesTest {

    private static final String PERSON = "person_id,gender_concept_id,year_of_birth";
    private static final String MEASUREMENT = "measurement_id,person_id,measurement_concept_id,measurement_date";

    @TempDir
    private Path folder = Path.of("");

    private final Access access;
    private final Schema schema;
    private Tables tables;

    SchemaTablesTest(Access access) throws Exception {
        this.access = access;
        this.schema = Schema.create(access, "cdm");
    }

    @BeforeEach
    void begin() {
        tables = new Tables(folder);
    }

    private Reading read() {
        return Tables.read(schema.database());
    }

    private void persons() throws Exception {
        tables.table("person.csv", PERSON, "1,8507,1970", "2,8532,1980");
    }

    @Test
    void rowsBecomeWhatTheyBecomeFromFiles() throws Exception {
        persons();
        tables.table("death.csv", "person_id,death_date,death_datetime", "2,2020-05-06,2020-05-06 10:00:00")
                .table("care_site.csv", "care_site_id,care_site_name", "1,\"Cardiology, ward\"")
                .table(
                        "visit_occurrence.csv",
                        "visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_start_datetime,visit_end_date,"
                                + "care_site_id",
                        "10,1,262,2020-01-01,2020-01-01 10:00:00,2020-01-05,1",
                        "11,2,9201,2020-02-01,,,")
                .table(
                        "measurement.csv",
                        MEASUREMENT + ",value_as_number,unit_source_value,value_source_value,visit_occurrence_id",
                        "1,1,3004410,2020-01-01,4.50,%,<4.5,10",
                        "2,2,3004410,2020-01-01,,,negative,")
                .table(
                        "note.csv",
                        "note_id,person_id,note_date,note_title,note_text",
                        "1,1,2020-01-01,Compte rendu,\"Pas de fièvre.",
                        "Il a dit \"\"bonjour\"\".\"")
                .table(
                        "concept.csv",
                        "concept_id,concept_name,vocabulary_id,concept_class_id,standard_concept,concept_code",
                        "3004410,HbA1c,LOINC,Lab Test,S,4548-4",
                        "9,Sugar,LOINC,Group,,LP1")
                .table(
                        "concept_ancestor.csv",
                        "ancestor_concept_id,descendant_concept_id,min_levels_of_separation",
                        "9,3004410,1");
        schema.fill(folder);

        Reading files = tables.read();
        Reading rows = read();

        assertThat(rows.patients()).containsExactlyElementsOf(files.patients()).hasSize(2);
        assertThat(rows.units()).containsExactlyElementsOf(files.units()).hasSize(2);
        assertThat(rows.contacts()).containsExactlyElementsOf(files.contacts()).hasSize(2);
        assertThat(rows.events()).containsExactlyElementsOf(files.events()).hasSize(3);
        assertThat(rows.tally().types()).isEqualTo(files.tally().types());
        Coding code = rows.event("laboratory", "1").codings().getFirst();
        assertThat(code.token()).isEqualTo("loinc|4548-4");
        assertThat(rows.hierarchy().find(code))
                .isEqualTo(files.hierarchy().find(code))
                .isPresent();
    }

    @Test
    void timesWithAZoneAreThoseOfTheHospital() throws Exception {
        schema.run(
                "create table person as select 1 as person_id, 1970 as year_of_birth",
                "create table measurement as select 1 as measurement_id, 1 as person_id, date '2020-07-02' as"
                        + " measurement_date, timestamptz '2020-07-01 22:30:00+00' as measurement_datetime",
                "grant select on all tables in schema cdm to public");
        assertThat(read().event("laboratory", "1").time().orElseThrow())
                .satisfies(moment -> assertThat(moment.day()).hasToString("2020-07-02"))
                .satisfies(moment -> assertThat(moment.instant().orElseThrow()).hasToString("2020-07-01T22:30:00Z"));
    }

    @Test
    void aRefusedRowIsNamedByItsKeyAndKeptAsALineOfCsv() throws Exception {
        schema.run(
                "create table person as select 1 as person_id, 1970 as year_of_birth",
                "create table measurement as select n as measurement_id, 1 as person_id, date '2020-01-01' as"
                        + " measurement_date, case n when 77 then 'many, \"very\"' else '1' end as value_as_number"
                        + " from generate_series(70, 79) n",
                "grant select on all tables in schema cdm to public");
        List<String> kept = new ArrayList<>();
        Tally tally = new Tally((type, refusal, line) -> kept.add(text(line)));
        List<String> taken = new ArrayList<>();
        try (OmopSource source = OmopSource.open(schema.database(), Tables.settings(), tally)) {
            source.hospital();
            source.events(read -> taken.add(read.value().getFirst().sourceId()));
        }
        assertThat(taken).hasSize(9).doesNotContain("77");
        assertThat(tally.examples())
                .extracting(Refusal::file, Refusal::line, Refusal::path, Refusal::reason)
                .containsExactly(tuple(
                        "cdm.measurement measurement_id=77", 8L, "measurement.value_as_number", Reason.INVALID_VALUE));
        assertThat(kept)
                .containsExactly("measurement_id,person_id,measurement_date,value_as_number\n"
                        + "77,1,2020-01-01,\"many, \"\"very\"\"\"");
    }

    private static String text(Line line) {
        return new String(line.header().orElseThrow(), StandardCharsets.UTF_8) + "\n"
                + new String(line.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyPassSeesTheRowsOfTheBeginning() throws Exception {
        persons();
        schema.fill(folder);
        List<SourcePatient> first = new ArrayList<>();
        List<SourcePatient> second = new ArrayList<>();
        try (OmopSource source =
                OmopSource.open(schema.database(), Tables.settings(), new Tally(Tally.Quarantine.NONE))) {
            source.hospital();
            source.patients(1, read -> first.add(read.value()), gone -> {});
            schema.run("delete from cdm.person where person_id = 1", "update cdm.person set year_of_birth = 1900");
            source.patients(2, read -> second.add(read.value()), gone -> {});
        }
        assertThat(second).hasSize(2).isEqualTo(first);
        assertThat(schema.ask("select count(*) from cdm.person")).isEqualTo("1");
    }

    /** A million rows of which the last cannot be computed: most are there before the server comes to it. */
    @Test
    void rowsComeWhileTheServerIsStillReadingAndABreakIsTold() throws Exception {
        schema.run(
                "create table person as select 1 as person_id, 1970 as year_of_birth",
                "create view measurement as select n as measurement_id, 1 as person_id, date '2020-01-01' as"
                        + " measurement_date, 1 / (1000000 - n) as value_as_number from generate_series(1, 1000000) n",
                "grant select on all tables in schema cdm to public");
        AtomicLong taken = new AtomicLong();
        try (OmopSource source =
                OmopSource.open(schema.database(), Tables.settings(), new Tally(Tally.Quarantine.NONE))) {
            source.hospital();
            assertThatThrownBy(() -> source.events(read -> taken.incrementAndGet()))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("cdm.measurement")
                    .hasMessageContaining("division by zero")
                    .hasMessageContaining("again");
        }
        assertThat(taken).hasValueBetween(900_000, 999_999);
    }

    @Test
    void aFailureOfTheTakerIsNotTheDatabases() throws Exception {
        persons();
        schema.fill(folder);
        DataAccessException own = new DataAccessException("the registry is away");
        try (OmopSource source =
                OmopSource.open(schema.database(), Tables.settings(), new Tally(Tally.Quarantine.NONE))) {
            source.hospital();
            assertThatThrownBy(() -> source.patients(
                            1,
                            read -> {
                                throw own;
                            },
                            gone -> {}))
                    .isSameAs(own);
        }
    }

    @Test
    void rowsThatAPolicyHidesAreTold() throws Exception {
        persons();
        schema.fill(folder);
        schema.run(
                "alter table person enable row level security",
                "create policy the_first on person for select using (person_id = 1)");
        Reading reading = read();
        assertThat(reading.patients()).extracting(SourcePatient::sourceId).containsExactly("1");
        assertThat(reading.notes()).anySatisfy(note -> assertThat(note).contains("Policies of the table person"));
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        schema.run(
                "create table written (i int)",
                "create function note_it() returns int language sql as 'insert into cdm.written values (1) returning 1'",
                "create view person as select note_it() as person_id, 1970 as year_of_birth",
                "grant all on all tables in schema cdm to public");
        assertThatThrownBy(this::read)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void aMissingColumnOrTableRightIsRefusedAndTheRestIsRead() throws Exception {
        persons();
        tables.table("condition_occurrence.csv", "condition_occurrence_id,person_id", "1,1")
                .table("procedure_occurrence.csv", "procedure_occurrence_id,person_id,procedure_date", "1,1,2020-01-01")
                .table("measurement.csv", MEASUREMENT + ",value_source_value", "1,1,0,2020-01-01,secret");
        schema.fill(folder);
        String reader = access.application().user();
        schema.run(
                "revoke all on procedure_occurrence from " + reader,
                "revoke all on measurement from " + reader,
                "grant select (measurement_id, person_id, measurement_date) on measurement to " + reader);
        Reading reading = read();
        assertThat(reading.patients()).hasSize(2);
        assertThat(reading.events()).extracting(event -> event.kind()).containsExactly("laboratory");
        assertThat(reading.refusals())
                .extracting(Refusal::file, Refusal::path, Refusal::reason)
                .containsExactlyInAnyOrder(
                        tuple("cdm.condition_occurrence", "condition_occurrence.condition_start_date", Reason.MISSING),
                        tuple("cdm.procedure_occurrence", "procedure_occurrence", Reason.UNREADABLE_FILE));
        assertThat(reading.refusals())
                .anySatisfy(refusal ->
                        assertThat(refusal.detail()).contains("GRANT SELECT ON cdm.procedure_occurrence TO " + reader));
        assertThat(reading.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("measurement", "may not be read", "measurement_concept_id, value_source_value"));
    }

    @Test
    void aSchemaThatIsNotThereIsToldWithThoseThatAre() throws Exception {
        persons();
        schema.fill(folder);
        OmopDatabase here = schema.database();
        assertThatThrownBy(() -> Tables.read(new OmopDatabase(here.url(), here.user(), here.password(), "omop")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no schema omop")
                .hasMessageContaining("cdm");
        schema.run("drop table person");
        assertThatThrownBy(this::read)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("schema cdm")
                .hasMessageContaining("no table person");
    }

    @Test
    void aSchemaThatMayNotBeUsedIsToldWithTheRightThatIsMissing() throws Exception {
        String reader = access.application().user();
        schema.run("revoke usage on schema cdm from " + reader);
        assertThatThrownBy(this::read)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("GRANT USAGE ON SCHEMA cdm TO " + reader);
    }

    @Test
    void aServerThatLetsNobodyInSaysWhy() throws Exception {
        OmopDatabase here = schema.database();
        Optional<String> password = here.password();
        assertFails(new OmopDatabase(here.url(), here.user(), Optional.of("guess"), "cdm"), "password", "wrong");
        assertFails(
                new OmopDatabase(here.url(), here.user(), Optional.empty(), "cdm"),
                "password",
                "COHORTE_OMOP_PASSWORD",
                "--password-file");
        assertFails(
                new OmopDatabase(here.url().replaceFirst("[^/]+$", "nowhere"), here.user(), password, "cdm"),
                "no database");
        assertFails(
                new OmopDatabase("jdbc:postgresql://127.0.0.1:" + deafPort() + "/x", "reader", password, "cdm"),
                "does not answer",
                "port");
    }

    private static int deafPort() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closed.getLocalPort();
        }
    }

    private static void assertFails(OmopDatabase database, String... words) {
        assertThatThrownBy(() -> Tables.read(database))
                .isInstanceOf(SourceException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).contains(database.place()));
    }
}
