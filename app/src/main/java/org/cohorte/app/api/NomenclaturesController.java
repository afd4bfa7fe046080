package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.app.data.ImportJob;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.ingest.imports.NomenclatureImporter;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.nomenclature.formats.NomenclatureFormat;
import org.cohorte.registry.nomenclature.NomenclatureShelf.Kept;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Nomenclatures, for the operator: what there is, and imports, which are followed as those of data. */
@RestController
class NomenclaturesController {

    private static final String PATH = "/api/v1/nomenclatures";
    private static final String IMPORTS = "/api/v1/imports/";

    private final NomenclatureImporter importer;
    private final NomenclatureLibrary library;
    private final ImportJobs jobs;

    NomenclaturesController(NomenclatureImporter importer, NomenclatureLibrary library, ImportJobs jobs) {
        this.importer = importer;
        this.library = library;
        this.jobs = jobs;
    }

    /**
     * What to import.
     *
     * @param format word of a {@link NomenclatureFormat}
     * @param file   absolute path of a file or folder of the server
     * @param system URI or short name that its codes are of, in place of the format's or the file's
     * @param name   as people call it, in place of the file's
     * @param dryRun whether to check everything and write nothing
     */
    record Wish(
            @JsonProperty(required = true) String format,
            @JsonProperty(required = true) String file,
            Optional<String> system,
            Optional<String> name,
            Optional<Boolean> dryRun) {}

    /**
     * A nomenclature of the installation.
     *
     * @param shipped whether it comes with the product
     * @param origin  file that it was read from
     */
    record Resource(
            String system,
            String name,
            int codes,
            boolean shipped,
            Optional<String> format,
            Optional<String> origin,
            Optional<Instant> imported) {

        static Resource of(String system, int codes, Optional<Kept> kept) {
            return new Resource(
                    system,
                    kept.map(Kept::name).orElse(system),
                    codes,
                    kept.isEmpty(),
                    kept.map(Kept::format),
                    kept.map(Kept::origin),
                    kept.map(Kept::importedAt));
        }
    }

    @GetMapping(PATH)
    ResponseEntity<List<Resource>> list() {
        Map<String, Kept> imported =
                library.imported().stream().collect(Collectors.toMap(Kept::system, Function.identity()));
        List<Resource> all = library.current().all().stream()
                .map(one -> Resource.of(
                        one.system(), one.entries().size(), Optional.ofNullable(imported.get(one.system()))))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportsController.Resource> begin(@RequestBody Wish wish) {
        NomenclatureFormat format = NomenclatureFormat.find(wish.format())
                .orElseThrow(() -> new ApiProblemException(
                        "nomenclature-format",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        wish.format(),
                        NomenclatureFormat.words()));
        Path file = file(wish.file());
        boolean dryRun = wish.dryRun().orElse(false);
        NomenclatureImporter.Wish work = new NomenclatureImporter.Wish(format, file, wish.system(), wish.name());
        try {
            ImportJob job = jobs.start(
                    "nomenclature",
                    file.toString(),
                    dryRun,
                    progress -> Optional.of(importer.run(work, dryRun, progress)));
            return ResponseEntity.accepted()
                    .location(URI.create(IMPORTS + job.id()))
                    .body(ImportsController.Resource.of(job));
        } catch (ImportJobs.BusyException e) {
            throw new ApiProblemException("import-running", HttpStatus.CONFLICT, IMPORTS + e.running());
        }
    }

    private static Path file(String text) {
        try {
            Path file = Path.of(text);
            if (file.isAbsolute() && Files.isReadable(file)) {
                return file.normalize();
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new ApiProblemException("nomenclature-file", HttpStatus.UNPROCESSABLE_CONTENT, text);
    }
}
