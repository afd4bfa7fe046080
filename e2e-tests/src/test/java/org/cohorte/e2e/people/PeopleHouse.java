package org.cohorte.e2e.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.ingest.identity.IdentityWork;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.solr.SolrClinicalLines;
import org.cohorte.query.solr.SolrCodeCatalogue;
import org.cohorte.query.solr.SolrCohortEngine;
import org.cohorte.query.solr.SolrDataCatalogue;
import org.cohorte.query.solr.SolrDistributions;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.catalogue.Catalogue;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.feasibility.Pause;
import org.cohorte.registry.feasibility.ValueFigures;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.registry.rights.RoleCodes;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;

/** A PostgreSQL and a Solr with {@link Patients} in them, and the services over both. */
final class PeopleHouse implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final PostgresServer postgres;
    private final SolrProcess solr;
    private final SolrGateway gateway;
    private final Registry registry;
    private final CohortEngine engine;
    private final Map<String, KnownPatient> known;

    private PeopleHouse(PostgresServer postgres, SolrProcess solr, Registry registry) throws IOException {
        this.postgres = postgres;
        this.solr = solr;
        this.registry = registry;
        this.gateway = new SolrGateway(
                SolrSettings.of(solr.coreUrl(), solr.user(), solr.secret()), registry.oppositions()::late);
        Units units = new Units();
        RequestValidator validator = new RequestValidator(units, new SolrCodeCatalogue(gateway), CLOCK, ZONE);
        this.engine = new SolrCohortEngine(gateway, units, validator, CLOCK, ZONE);
        load();
        this.known = registry.identities()
                .findPatients(Patients.all().stream()
                        .map(file -> file.patient().sourceId())
                        .toList());
    }

    /** Starts both servers below this folder and fills them. */
    static PeopleHouse open(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("registry"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "cohorte-test-programs");
        PostgresServer postgres = PostgresServer.start(PostgresSettings.in(data).withBinaries(programs));
        Migrations.run(postgres.owner().dataSource(), postgres.application().user());
        SolrProcess solr = SolrProcess.start(SolrNodeSettings.in(folder.resolve("node"), SolrClassPath.ofCheckout())
                .withHeap("512m"));
        return new PeopleHouse(
                postgres, solr, Registry.open(postgres.application().dataSource(), Secrets.in(data), CLOCK));
    }

    private SolrClient client() {
        return IndexingClient.of(solr.coreUrl(), null, solr.user(), solr.secret());
    }

    /** Carries out what was decided of identities. */
    void carryOut() throws IOException {
        try (SolrClient client = client()) {
            if (!new IdentityWork(registry, client).run()) {
                throw new IOException("an import is running");
            }
        }
    }

    IdentityDesk desk() {
        return registry.identityDesk(Optional::empty);
    }

    private void load() throws IOException {
        try (SolrClient client = client()) {
            new DemoLoader(registry, client, CLOCK, 2)
                    .load(
                            new DemoLoader.Hospital(
                                    "people",
                                    Patients.units(),
                                    Patients.SIZE,
                                    from -> Patients.all()
                                            .subList(from, Patients.SIZE)
                                            .iterator()),
                            ImportProgress.NONE);
        }
    }

    CohortEngine engine() {
        return engine;
    }

    Registry registry() {
        return registry;
    }

    DataSource owner() {
        return postgres.owner().dataSource();
    }

    String applicationRole() {
        return postgres.application().user();
    }

    Cohorts cohorts() {
        return registry.cohorts(engine, () -> Optional.of("192.0.2.7"));
    }

    Exploration exploration() {
        return registry.exploration(
                engine, new SolrClinicalLines(gateway, CLOCK, ZONE), ZONE, () -> Optional.of("192.0.2.7"));
    }

    Feasibility feasibility() {
        return registry.feasibility(engine, Optional::empty);
    }

    /** Whose pauses are only told. */
    Feasibility feasibility(Pause pause) {
        return registry.feasibility(engine, Optional::empty, pause);
    }

    ValueFigures valueFigures() {
        return registry.valueFigures(new SolrDistributions(gateway, new Units()), Optional::empty);
    }

    Catalogue catalogue() {
        return registry.catalogue(new SolrDataCatalogue(gateway), () -> Optional.of("192.0.2.7"));
    }

    /** An account that reads a unit so. @return the access */
    long account(String login, String unit, Reading reading) {
        registry.accountDirectory().put(login, "Compte de test");
        return registry.accesses()
                .grant(login, number(unit), reading, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    /** An account that reads identities on a unit and may do nothing else. */
    void plainReader(String login, String unit) {
        registry.accountDirectory().put(login, "Compte de test");
        registry.accountDirectory().put("patronne", "Compte de test");
        registry.accesses()
                .grant(
                        "patronne",
                        number("u1"),
                        RoleCodes.ADMINISTRATOR,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty());
        Role role = registry.roles(Optional::empty).create("patronne", "Lecture seule", Set.of(Right.READ_NOMINATIVE));
        Instant now = CLOCK.instant();
        registry.habilitations(Optional::empty)
                .grant(
                        "patronne",
                        new Habilitations.Grant(login, role.id(), number(unit), now, now.plus(1, ChronoUnit.DAYS)));
    }

    void end(long access) {
        registry.accesses().end(access, CLOCK.instant());
    }

    String number(String unit) {
        return Integer.toString(registry.hospitalTree().places().get(unit).number());
    }

    UUID request(String login, String name, Request request) {
        return registry.savedRequests()
                .create(login, name, new RequestJson().write(request))
                .id();
    }

    /** A cohort of all that this account sees. */
    UUID cohort(String login) {
        return cohorts()
                .create(login, request(login, "Tous", Request.everyone()), 1, "")
                .id();
    }

    KnownPatient patient(int n) {
        return Optional.ofNullable(known.get("p" + n)).orElseThrow();
    }

    AuditLine latest(String login) {
        return audit(login, 1).getFirst();
    }

    List<AuditLine> audit(String login, int limit) {
        return registry.auditLog().list(Filter.all().ofLogin(login), limit).stream()
                .map(entry -> entry.line())
                .toList();
    }

    @Override
    public void close() {
        gateway.close();
        solr.close();
        postgres.close();
    }
}
