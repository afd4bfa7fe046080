package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cohorte.app.data.ImportJob;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.app.launch.Console;
import org.cohorte.app.launch.Greeting;
import org.cohorte.app.security.DemonstrationAccounts;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.imports.ImportReport;
import org.cohorte.ingest.imports.Importer;
import org.cohorte.ingest.omop.OmopDatabase;
import org.cohorte.ingest.source.SourceException;
import org.cohorte.registry.Registry;
import org.cohorte.registry.imports.ImportSummary;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports, for the operator: begun by one call, followed by others. */
@RestController
class ImportsController {

    private static final String PATH = "/api/v1/imports";
    private static final int LISTED = 50;
    private static final String OMOP = "omop";
    private static final Set<String> FORMATS = Set.of("fhir", OMOP);

    private final Importer importer;
    private final ImportJobs jobs;
    private final Registry registry;
    private final DemonstrationAccounts accounts;
    private final Console console;

    ImportsController(
            Importer importer, ImportJobs jobs, Registry registry, DemonstrationAccounts accounts, Console console) {
        this.importer = importer;
        this.jobs = jobs;
        this.registry = registry;
        this.accounts = accounts;
        this.console = console;
    }

    /**
     * What to import.
     *
     * @param format   {@code fhir} or {@code omop}
     * @param folder   absolute path of a folder of the server; when the format is {@code omop} of a zip file too, or the
     *                 JDBC address of a PostgreSQL
     * @param dryRun   whether to check everything and write nothing
     * @param password of the role that the address names; kept nowhere
     */
    record Wish(
            @JsonProperty(required = true) String format,
            @JsonProperty(required = true) String folder,
            Optional<Boolean> dryRun,
            Optional<String> password) {

        boolean isDryRun() {
            return dryRun.orElse(false);
        }

        boolean isOmop() {
            return format.equals(OMOP);
        }

        @Override
        public String toString() {
            return "Wish[" + format + "]";
        }
    }

    /**
     * An import that can begin.
     *
     * @param place where its data are
     */
    private record Chosen(String place, Function<ImportProgress, ImportReport> work) {}

    /** An import as the API gives it. */
    record Resource(
            String id,
            String format,
            String folder,
            boolean dryRun,
            Instant started,
            String state,
            Optional<Progress> progress,
            Optional<ImportReport> report,
            Optional<String> failure) {

        static Resource of(ImportJob job) {
            return new Resource(
                    job.id(),
                    job.kind(),
                    job.folder(),
                    job.dryRun(),
                    job.started(),
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.progress().map(Progress::of),
                    job.report(),
                    job.failure());
        }
    }

    /**
     * How far an import is.
     *
     * @param done share of the whole, from 0 to 1
     */
    record Progress(String step, long records, long documents, long refused, double done) {

        static Progress of(ImportProgress.State state) {
            return new Progress(
                    state.step().name().toLowerCase(Locale.ROOT),
                    state.records(),
                    state.documents(),
                    state.refused(),
                    state.done());
        }
    }

    /** An import of the past, as the registry keeps it. */
    record Past(long run, String format, String folder, Instant started, Optional<Instant> finished, String state) {

        static Past of(ImportSummary run) {
            return new Past(
                    run.id(),
                    run.kind(),
                    run.folder(),
                    run.started(),
                    run.finished(),
                    run.state().name().toLowerCase(Locale.ROOT));
        }
    }

    /** An import of the past with the report that it left, as it was written then. */
    record Told(
            long run,
            String format,
            String folder,
            Instant started,
            Optional<Instant> finished,
            String state,
            JsonNode report) {

        static Told of(ImportSummary run) {
            return new Told(
                    run.id(),
                    run.kind(),
                    run.folder(),
                    run.started(),
                    run.finished(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    JsonMapper.shared().readTree(run.report()));
        }
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> begin(@RequestBody Wish wish) {
        if (!FORMATS.contains(wish.format())) {
            throw new ApiProblemException("import-format", HttpStatus.UNPROCESSABLE_CONTENT, wish.format());
        }
        Chosen chosen = chosen(wish);
        if (!wish.isDryRun() && accounts.protect()) {
            new Greeting(console)
                    .accounts(
                            "Data of your own come in: the sign-in page offers no account any more, and these have new"
                                    + " passwords.",
                            accounts.people());
        }
        try {
            ImportJob job = jobs.start(
                    wish.format(),
                    chosen.place(),
                    wish.isDryRun(),
                    progress -> Optional.of(chosen.work().apply(progress)));
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + job.id()))
                    .body(Resource.of(job));
        } catch (ImportJobs.BusyException e) {
            throw new ApiProblemException("import-running", HttpStatus.CONFLICT, PATH + "/" + e.running());
        }
    }

    private Chosen chosen(Wish wish) {
        if (wish.isOmop() && OmopDatabase.isAddress(wish.folder())) {
            OmopDatabase database = database(wish);
            return new Chosen(database.place(), progress -> importer.omop(database, wish.isDryRun(), progress));
        }
        Path folder = folder(wish);
        return new Chosen(
                folder.toString(),
                progress -> wish.isOmop()
                        ? importer.omop(folder, wish.isDryRun(), progress)
                        : importer.fhir(folder, wish.isDryRun(), progress));
    }

    private static OmopDatabase database(Wish wish) {
        try {
            return OmopDatabase.of(wish.folder(), wish.password());
        } catch (SourceException e) {
            throw new ApiProblemException("import-database", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Path folder(Wish wish) {
        try {
            Path folder = Path.of(wish.folder());
            boolean fits = Files.isDirectory(folder) || (wish.isOmop() && Files.isRegularFile(folder));
            if (folder.isAbsolute() && fits && Files.isReadable(folder)) {
                return folder.normalize();
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new ApiProblemException("import-folder", HttpStatus.UNPROCESSABLE_CONTENT, wish.folder());
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<Resource> follow(@PathVariable String id) {
        ImportJob job = jobs.find(id)
                .orElseThrow(() -> new ApiProblemException("not-found", HttpStatus.NOT_FOUND, PATH + "/" + id));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Resource.of(job));
    }

    @GetMapping(PATH + "/runs/{run}")
    ResponseEntity<Told> told(@PathVariable long run) {
        Told told = registry.importRuns()
                .find(run)
                .map(Told::of)
                .orElseThrow(() -> new ApiProblemException("not-found", HttpStatus.NOT_FOUND, PATH + "/runs/" + run));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
    }

    @GetMapping(PATH)
    ResponseEntity<List<Past>> past() {
        List<Past> runs =
                registry.importRuns().list(LISTED).stream().map(Past::of).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(runs);
    }
}
