package org.cohorte.e2e.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.imports.ImportReport;
import org.cohorte.ingest.imports.ImportSettings;
import org.cohorte.ingest.imports.Importer;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.postgres.PostgresLogin;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL and a Solr node below one folder, emptied before each import, as servers that have run for a while. */
final class ImportHouse implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final PostgresServer postgres;
    private final SolrProcess node;
    private final SolrClient client;
    private final Path folder;
    /** As in the application; of the last database made. */
    private HikariDataSource pool = new HikariDataSource();

    private int databases;

    private ImportHouse(Path folder, String heap) throws IOException {
        this.folder = folder;
        this.postgres = PostgresServer.start(PostgresSettings.in(folder.resolve("data")));
        this.node = SolrProcess.start(SolrNodeSettings.in(folder.resolve("solr"), SolrClassPath.ofCheckout())
                .withHeap(heap));
        this.client = IndexingClient.of(node.url(), "cohorte", node.user(), node.secret());
    }

    /** @param heap of the node */
    static ImportHouse start(Path folder, String heap) throws IOException {
        return new ImportHouse(folder, heap);
    }

    /** An importer that finds an index with nomenclatures alone, as the application's first start leaves it, and a database of its own. */
    Importer empty() throws IOException, SolrServerException {
        client.deleteByQuery("*:* -kind:concept -id:state\\!concepts");
        client.commit();
        databases++;
        List<PostgresLogin> logins = postgres.createDatabase("import" + databases);
        PostgresLogin application = logins.getLast();
        Migrations.run(logins.getFirst().dataSource(), application.user());
        pool.close();
        pool = new HikariDataSource();
        pool.setDataSource(application.dataSource());
        Registry registry = Registry.open(pool, Secrets.in(folder.resolve("data")), Clock.systemUTC());
        ImportSettings settings = ImportSettings.standard(Clock.systemUTC(), folder.resolve("quarantine"));
        return new Importer(registry, new NomenclatureLibrary(registry.nomenclatures()), client, settings);
    }

    static ImportReport load(Importer importer, Path files, ImportProgress progress) {
        return importer.fhir(files, false, progress);
    }

    /** Processor time of the node so far. */
    Duration nodeTime() {
        return node.handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of all files of a folder. */
    static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Reads the files as bytes alone: what no import can go below. */
    static void readBytes(Path folder) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (Path file : files(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                while (in.read(chunk) >= 0) {
                    // reading is all
                }
            }
        }
    }

    /** Reads each line as JSON and does nothing with it. */
    static long readJson(Path folder) throws IOException {
        ObjectReader json = JsonMapper.builder().build().readerFor(tools.jackson.databind.JsonNode.class);
        long lines = 0;
        for (Path file : files(folder)) {
            try (var values = json.readValues(file.toFile())) {
                while (values.hasNextValue()) {
                    values.nextValue();
                    lines++;
                }
            }
        }
        return lines;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        pool.close();
        node.close();
        postgres.close();
    }
}
