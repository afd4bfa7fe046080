package org.cohorte.e2e.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.export.job.DefaultExports;
import org.cohorte.export.job.ExportFolder;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.job.ExportRunner;
import org.cohorte.export.job.ExportServices;
import org.cohorte.export.job.Exports;
import org.cohorte.export.job.SavedRequestWords;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.Tables;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.solr.SolrClinicalLines;
import org.cohorte.query.solr.SolrCodeCatalogue;
import org.cohorte.query.solr.SolrCohortEngine;
import org.cohorte.query.solr.SolrConceptSearch;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.query.words.FrenchEnglishWords;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;

/** PostgreSQL, Solr, a demonstration hospital in both, and exports over them. */
final class ExportHouse implements AutoCloseable {

    private static final long SEED = 20_261_126;
    private static final int PATIENTS = 300;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Path folder;
    private final PostgresServer postgres;
    private final SolrProcess solr;
    private final SolrGateway gateway;
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-01T10:00:00Z"));
    private final Registry registry;
    private final Secrets secrets;
    private final CohortEngine engine;
    private final ClinicalLines lines;

    private ExportHouse(Path folder) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "cohorte-test-programs");
        this.postgres = PostgresServer.start(PostgresSettings.in(folder).withBinaries(programs));
        Migrations.run(postgres.owner().dataSource(), postgres.application().user());
        this.secrets = Secrets.in(folder);
        this.registry = Registry.open(postgres.application().dataSource(), secrets, clock);
        this.solr = SolrProcess.start(SolrNodeSettings.in(folder.resolve("node"), SolrClassPath.ofCheckout())
                .withHeap("512m"));
        this.gateway = new SolrGateway(
                SolrSettings.of(solr.coreUrl(), solr.user(), solr.secret()), registry.oppositions()::late);
        Units units = new Units();
        RequestValidator validator = new RequestValidator(units, new SolrCodeCatalogue(gateway), clock, PARIS);
        this.engine = new SolrCohortEngine(gateway, units, validator, clock, PARIS);
        this.lines = new SolrClinicalLines(gateway, clock, PARIS);
    }

    static ExportHouse start() throws IOException {
        ExportHouse house = new ExportHouse(Files.createTempDirectory("cohorte-exports-"));
        house.load();
        return house;
    }

    private void load() throws IOException {
        DemoHospital hospital = new DemoHospital(SEED, PATIENTS, LocalDate.of(2026, 11, 1));
        try (SolrClient client = IndexingClient.of(solr.coreUrl(), null, solr.user(), solr.secret())) {
            new DemoLoader(registry, client, clock, 2)
                    .load(
                            new DemoLoader.Hospital("exports", hospital.units(), PATIENTS, hospital::iterator),
                            ImportProgress.NONE);
        }
    }

    Registry registry() {
        return registry;
    }

    SteppedClock clock() {
        return clock;
    }

    ClinicalLines lines() {
        return lines;
    }

    Cohorts cohorts() {
        return registry.cohorts(engine, Optional::empty);
    }

    /** Everybody whom the account sees. */
    Cohort everybody(String login) {
        SavedRequest request =
                registry.savedRequests().create(login, "Tout le monde", new RequestJson().write(Request.everyone()));
        return cohorts().create(login, request.id(), 1, "=Cohorte d'essai");
    }

    /** A new account with a role, on the whole hospital; the key of its access. */
    long account(String login, String role) {
        return account(login, role, registry.perimeters().root().orElseThrow().number());
    }

    long account(String login, String role, String unit) {
        registry.accountDirectory().put(login, "Compte de test");
        return registry.accesses().grant(login, unit, role, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    ExportServices services() {
        return services(lines);
    }

    ExportServices services(ClinicalLines reading) {
        Tables tables = new Tables(
                engine, reading, registry.identities(), registry.perimeters(), () -> secrets.key("export-key"), PARIS);
        return new ExportServices(
                tables,
                cohorts(),
                registry.scopes(),
                registry.exportJobs(),
                registry.auditLog(),
                new SavedRequestWords(
                        registry.savedRequests(),
                        new RequestJson(),
                        new FrenchEnglishWords(new SolrConceptSearch(gateway)::describe, this::unitNames)),
                ExportFolder.in(folder),
                clock);
    }

    private Map<String, String> unitNames(Collection<String> numbers) {
        return registry.perimeters().describe(numbers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unit -> unit.getValue().name()));
    }

    Exports exports() {
        return new DefaultExports(services(), () -> Optional.of("192.0.2.7"), () -> {});
    }

    ExportRunner runner() {
        return new ExportRunner(services());
    }

    /** All four tables of a cohort. */
    ExportOrder everything(Cohort cohort, Reading reading) {
        return new ExportOrder(
                cohort.id(),
                reading,
                Map.of(
                        ExportTable.PATIENTS, List.of(),
                        ExportTable.STAYS, List.of(),
                        ExportTable.DIAGNOSES, List.of(),
                        ExportTable.BIOLOGY, List.of()),
                "Qualité des soins",
                "=RIPH 12",
                "fr");
    }

    /** Asks for an export and runs it to its end. */
    ExportJob ran(String login, ExportOrder order) {
        ExportJob job = exports().ask(login, order);
        assertThat(job.state()).isEqualTo(ExportJob.State.WAITING);
        assertThat(runner().runNext()).isTrue();
        return exports().find(login, job.id()).orElseThrow();
    }

    Path file(String login, ExportJob job) {
        return exports().download(login, job.id()).file();
    }

    /** The latest line of audit about what somebody did. */
    AuditLine latest(String login) {
        return registry.auditLog()
                .list(Filter.all().ofLogin(login), 1)
                .getFirst()
                .line();
    }

    /** Files of exports, whole or not, temporary ones included. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("exports"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Those of an export. */
    List<Path> files(UUID export) throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(export.toString()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        solr.close();
        postgres.close();
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
