package org.cohorte.e2e.operation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.ingest.imports.ImportReport;
import org.cohorte.ingest.imports.ImportSettings;
import org.cohorte.ingest.imports.Importer;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.registry.Registry;
import org.cohorte.registry.postgres.PostgresLogin;
import org.cohorte.registry.secret.Secrets;

/** Imports a folder of FHIR files, in a process of its own that can be killed: the same parts that the application is made of. */
final class ImportingProgram {

    /** What the import takes as now, so that two of them differ in nothing. */
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private ImportingProgram() {}

    /**
     * Where to import.
     *
     * @param secrets data folder that holds the key of the pseudonyms
     */
    record Place(PostgresLogin postgres, URI index, String user, String password, Path secrets) {

        Process importing(Path files, Path log) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ImportingProgram.class.getName(),
                    files.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Map<String, String> environment = builder.environment();
            environment.put("PG_URL", postgres.url());
            environment.put("PG_USER", postgres.user());
            environment.put("PG_PASSWORD", postgres.password());
            environment.put("INDEX_URL", index.toString());
            environment.put("INDEX_USER", user);
            environment.put("INDEX_PASSWORD", password);
            environment.put("SECRETS", secrets.toString());
            return builder.start();
        }
    }

    public static void main(String... arguments) throws IOException {
        Path files = Path.of(arguments[0]);
        Path secrets = Path.of(System.getenv("SECRETS"));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Registry registry = Registry.open(
                new PostgresLogin(System.getenv("PG_URL"), System.getenv("PG_USER"), System.getenv("PG_PASSWORD"))
                        .dataSource(),
                Secrets.in(secrets),
                clock);
        try (SolrClient index = IndexingClient.of(
                URI.create(System.getenv("INDEX_URL")),
                "cohorte",
                System.getenv("INDEX_USER"),
                System.getenv("INDEX_PASSWORD"))) {
            Path quarantine = Files.createTempDirectory(secrets, "quarantine");
            Importer importer = new Importer(
                    registry,
                    new NomenclatureLibrary(registry.nomenclatures()),
                    index,
                    ImportSettings.standard(clock, quarantine));
            ImportReport report = importer.fhir(files, false, progress -> {});
            System.out.println("done: " + report.changed() + " changed, " + report.refused() + " refused");
        }
    }
}
