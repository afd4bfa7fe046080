package org.cohorte.e2e.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.solr.SolrCohortEngine;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.CodeCatalogue;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL and a Solr node of the benchmark's own, below one folder, filled in every way. */
final class BenchHouse implements AutoCloseable {

    private static final long SEED = 20_261_122;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Scope EVERYBODY = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, true);

    private final Path folder;
    private final BenchOptions options;
    private final PrintStream progress;
    private final PostgresServer postgres;
    private final SolrProcess node;
    private final SolrClient client;
    private final SolrGateway gateway;
    private final CohortEngine engine;
    private final Connection connection;
    private final SqlSide sql;
    private final SolrWays solr;
    private BenchReport.Loading loading = new BenchReport.Loading(0, 0, 0);
    private int searchers;

    private BenchHouse(Path folder, BenchOptions options, PrintStream progress) throws IOException, SQLException {
        this.folder = folder;
        this.options = options;
        this.progress = progress;
        this.postgres = PostgresServer.start(PostgresSettings.in(folder.resolve("data")));
        SolrWays.prepare(folder.resolve("solr"));
        this.node = SolrProcess.start(SolrNodeSettings.in(folder.resolve("solr"), SolrClassPath.ofCheckout())
                .withHeap("3g"));
        this.client = new HttpJdkSolrClient.Builder(node.url().toString())
                .withBasicAuthCredentials(node.user(), node.secret())
                .useHttp1_1(true)
                .build();
        this.gateway = new SolrGateway(SolrSettings.of(node.coreUrl(), node.user(), node.secret()));
        Units units = new Units();
        ZoneId zone = ZoneId.of("Europe/Paris");
        Clock clock = Clock.fixed(TODAY.atStartOfDay(zone).toInstant(), zone);
        this.engine = new SolrCohortEngine(
                gateway, units, new RequestValidator(units, CodeCatalogue.trusting(), clock, zone), clock, zone);
        this.connection =
                postgres.createDatabase("bench").getFirst().dataSource().getConnection();
        this.sql = new SqlSide(connection);
        this.solr = new SolrWays(client);
    }

    static BenchHouse start(Path folder, BenchOptions options, PrintStream progress) throws IOException, SQLException {
        progress.println("Starting PostgreSQL and Solr");
        return new BenchHouse(folder, options, progress);
    }

    /** Fills what is not filled; what another size of hospital filled is refused. */
    void load() throws IOException, SolrServerException, SQLException {
        Path mark = folder.resolve("filled.json");
        if (Files.exists(mark)) {
            loading = JSON.readValue(Files.readString(mark), BenchReport.Loading.class);
            sql.settings();
            long patients = engine.state().patients();
            if (patients != options.patients()) {
                throw new IllegalStateException(folder + " holds " + patients + " patients, not " + options.patients()
                        + ": give another folder to --data, or that number to --patients");
            }
            return;
        }
        fill();
        Files.writeString(mark, JSON.writeValueAsString(loading));
    }

    private void fill() throws IOException, SolrServerException, SQLException {
        DemoHospital hospital = new DemoHospital(SEED, options.patients(), TODAY);
        progress.println("Filling Cohorte's index");
        fillIndex(hospital);
        progress.println("Filling the tables");
        sql.load(hospital.iterator(0));
        if (options.blocks()) {
            fillBlocks(hospital);
        }
        progress.println("Asking");
    }

    private void fillBlocks(DemoHospital hospital) throws IOException, SolrServerException {
        progress.println("Filling the blocks");
        Nomenclatures nomenclatures = Nomenclatures.standard();
        solr.load(hospital.iterator(0), coding -> nomenclatures.tokens(coding).orElse(List.of(coding.token())));
    }

    private void fillIndex(DemoHospital hospital) throws IOException {
        Migrations.run(postgres.owner().dataSource(), postgres.application().user());
        Registry registry = Registry.open(
                postgres.application().dataSource(), Secrets.in(folder.resolve("data")), Clock.systemUTC());
        long start = System.nanoTime();
        try (SolrClient core = IndexingClient.of(node.url(), "cohorte", node.user(), node.secret())) {
            new DemoLoader(registry, core, Clock.systemUTC(), 2)
                    .load(
                            new DemoLoader.Hospital("bench", hospital.units(), hospital.size(), hospital::iterator),
                            state -> progress.printf(
                                    "\r  %3.0f %%, %,d documents", state.done() * 100, state.documents()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.println();
        var state = engine.state();
        loading = new BenchReport.Loading(state.patients() + state.events(), seconds, size("cohorte"));
    }

    private long size(String core) throws IOException {
        try (var files = Files.walk(folder.resolve("solr"))) {
            return files.filter(file -> file.toString().contains("/" + core + "/"))
                    .filter(file -> file.toString().contains("/index/"))
                    .filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** A new searcher, as after an import, that has met other questions: what no question has to do with this one is there. */
    void openSearcher() throws IOException, SolrServerException {
        SolrInputDocument tick = new SolrInputDocument();
        tick.setField("id", "tick!" + searchers++);
        tick.setField("kind", "tick");
        client.add("cohorte", tick);
        client.commit("cohorte");
        engine.count(Request.everyone(), EVERYBODY);
        for (Request other : Questions.others()) {
            engine.total(other, EVERYBODY);
        }
    }

    CohortEngine engine() {
        return engine;
    }

    SqlSide sql() {
        return sql;
    }

    SolrWays solr() {
        return solr;
    }

    BenchReport.Loading loading() {
        return loading;
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        gateway.close();
        client.close();
        node.close();
        postgres.close();
    }
}
