package org.cohorte.ingest.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.ingest.fhir.FhirSource;
import org.cohorte.ingest.identity.IdentityWork;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.SolrIndex;
import org.cohorte.ingest.index.UnitPlaces;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.omop.OmopDatabase;
import org.cohorte.ingest.omop.OmopSource;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Source;
import org.cohorte.ingest.source.SourceException;
import org.cohorte.query.units.Units;
import org.cohorte.registry.Registry;
import org.cohorte.registry.imports.ImportRun;
import org.cohorte.registry.perimeter.HospitalTree;
import org.cohorte.registry.perimeter.Perimeter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports data of other systems. One import writes at a time, in whatever process. An import that was broken off is simply run
 * again: what is there already is passed over.
 */
public final class Importer {

    private static final String OMOP = "omop";

    private final Registry registry;
    private final NomenclatureLibrary library;
    private final SolrClient solr;
    private final ImportSettings settings;

    /**
     * An importer.
     *
     * @param library nomenclatures that say what stands above codes
     * @param solr    client of the collection; should write javabin
     */
    public Importer(Registry registry, NomenclatureLibrary library, SolrClient solr, ImportSettings settings) {
        this.registry = registry;
        this.library = library;
        this.solr = solr;
        this.settings = settings;
    }

    /**
     * Imports a folder of FHIR R4 bulk files.
     *
     * @param dryRun   reads and checks everything, writes nothing: no quarantine either
     * @param progress told from time to time
     * @throws ImportException when there is nothing to read
     * @throws org.cohorte.registry.imports.ImportRunningException when another import is running
     */
    public ImportReport fhir(Path folder, boolean dryRun, ImportProgress progress) {
        requireFolder(folder);
        return run("fhir", folder.toString(), settings.movements(), dryRun, progress, tally -> fhir(folder, tally));
    }

    /**
     * Imports tables of the OMOP CDM (5.3, 5.4) written as CSV.
     *
     * @param path     a folder or a zip file
     * @param dryRun   reads and checks everything, writes nothing: no quarantine either
     * @param progress told from time to time
     * @throws ImportException when there is nothing to read
     * @throws org.cohorte.registry.imports.ImportRunningException when another import is running
     */
    public ImportReport omop(Path path, boolean dryRun, ImportProgress progress) {
        return run(
                OMOP, path.toString(), true, dryRun, progress, tally -> OmopSource.open(path, settings.omop(), tally));
    }

    /**
     * Imports the tables of the OMOP CDM (5.3, 5.4) from a schema of PostgreSQL, as they are when it begins.
     *
     * @param dryRun   reads and checks everything, writes nothing: no quarantine either
     * @param progress told from time to time
     * @throws ImportException when the database cannot be read, or breaks off
     * @throws org.cohorte.registry.imports.ImportRunningException when another import is running
     */
    public ImportReport omop(OmopDatabase database, boolean dryRun, ImportProgress progress) {
        return run(
                OMOP,
                database.place(),
                true,
                dryRun,
                progress,
                tally -> OmopSource.open(database, settings.omop(), tally));
    }

    /** Opens a source that counts where it is told. */
    private interface Opening {
        Source open(Tally tally);
    }

    private ImportReport run(
            String kind, String place, boolean movements, boolean dryRun, ImportProgress progress, Opening opening) {
        Instant started = settings.clock().instant();
        try (ImportRun run = registry.importRuns().begin(dryRun ? kind + "-check" : kind, place);
                QuarantineFiles quarantine =
                        new QuarantineFiles(settings.quarantine().resolve("import-" + run.id()));
                Tally tally = new Tally(dryRun ? Tally.Quarantine.NONE : quarantine)) {
            try (Source source = guarded(run, () -> opening.open(tally))) {
                Reporter reporter = new Reporter(progress, run, tally::linesRead, tally::linesRefused);
                Outcome outcome = guarded(
                        run, () -> dryRun ? check(source, tally, reporter) : load(source, movements, tally, reporter));
                ImportReport report = new ImportReport(
                        kind,
                        place,
                        dryRun,
                        started,
                        settings.clock().instant(),
                        tally.types(),
                        tally.ignoredTypes(),
                        source.ignoredFiles(),
                        Stream.concat(source.notes().stream(), tally.notes().stream())
                                .toList(),
                        outcome.changed(),
                        outcome.removed(),
                        outcome.unchanged(),
                        outcome.version(),
                        tally.examples(),
                        quarantine.folder().map(Path::toString),
                        tally.quality().report(),
                        Optional.empty());
                run.succeeded(JsonMapper.shared().writeValueAsString(report));
                reporter.step(ImportProgress.Step.DONE, 1);
                return report;
            }
        } catch (SourceException e) {
            throw new ImportException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an import wrote. */
    record Outcome(long changed, long removed, long unchanged, long version) {}

    /** Does the work of a run; a failure is kept with the run before it goes on. */
    static <T> T guarded(ImportRun run, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            run.failed(JsonMapper.shared().writeValueAsString(Map.of("error", message)));
            throw e;
        }
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ImportException(folder + " is no folder: name the folder that holds the NDJSON files");
        }
        if (!Files.isReadable(folder)) {
            throw new ImportException(folder + " cannot be read: give this account the right to read it");
        }
    }

    private Source fhir(Path folder, Tally tally) {
        FhirSource source = open(folder, tally);
        if (source.fileNames().isEmpty()) {
            throw new ImportException(folder + " holds no file named *.ndjson, *.ndjson.gz, *.jsonl or *.jsonl.gz");
        }
        return source;
    }

    private FhirSource open(Path folder, Tally tally) {
        try {
            return new FhirSource(folder, settings.fhir(), tally);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    private Outcome check(Source source, Tally tally, Reporter reporter) {
        new SourceCheck(source, registry.identities(), registry.hospitalTree(), library.current(), tally, reporter)
                .run();
        return new Outcome(0, 0, 0, 0);
    }

    private Outcome load(Source source, boolean movements, Tally tally, Reporter reporter) {
        SolrIndex index = new SolrIndex(solr);
        IdentityWork identityWork = new IdentityWork(registry, solr);
        identityWork.merges();
        int last = registry.identities().lastPatient();
        reporter.step(ImportProgress.Step.HOSPITAL, 0);
        List<SourceUnit> units = source.hospital();
        tally.quality().units(units);
        UnitPlaces places = places(registry.hospitalTree(), units);
        try (EventIndexer indexer = new EventIndexer(
                index,
                library.current(),
                source.hierarchy(),
                places,
                new Units(),
                last,
                settings.clock().instant(),
                settings.threads())) {
            reporter.documents(() -> indexer.changed() + indexer.unchanged());
            indexer.concepts();
            indexer.commit();
            new SourceImport(source, movements, registry, index, indexer, tally, reporter).run(identityWork::merges);
            identityWork.oppositions();
            return new Outcome(indexer.changed(), indexer.removed(), indexer.unchanged(), indexer.version());
        }
    }

    /** Brings the hospital tree up to date, when the source has one, and says where its units stand. */
    static UnitPlaces places(HospitalTree tree, List<SourceUnit> units) {
        if (units.isEmpty()) {
            return new UnitPlaces(tree.places());
        }
        return new UnitPlaces(tree.put(units.stream()
                .map(unit -> new HospitalTree.Unit(
                        unit.sourceId(), unit.name(), Perimeter.Level.valueOf(unit.level()), unit.parentSourceId()))
                .toList()));
    }
}
