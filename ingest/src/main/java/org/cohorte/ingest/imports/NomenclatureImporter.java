package org.cohorte.ingest.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.index.NomenclatureChange;
import org.cohorte.ingest.index.NomenclatureIndexer;
import org.cohorte.ingest.index.SolrIndex;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclature;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.ingest.nomenclature.formats.NomenclatureFormat;
import org.cohorte.ingest.nomenclature.formats.NomenclatureReader;
import org.cohorte.ingest.nomenclature.formats.NomenclatureReader.Reading;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.registry.imports.ImportRun;
import org.cohorte.registry.imports.ImportRuns;
import org.cohorte.registry.nomenclature.NomenclatureShelf.Kept;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports nomenclatures: the file is read and checked whole, then kept in one statement, then the index is brought to it with
 * one commit. What is broken off between the two is done at the next start or import. No import of data runs beside it.
 */
public final class NomenclatureImporter {

    private static final String KIND = "nomenclature";

    private final NomenclatureLibrary library;
    private final ImportRuns runs;
    private final SolrClient solr;
    private final NomenclatureReader reader;
    private final Clock clock;
    private final int threads;

    /**
     * An importer.
     *
     * @param solr    client of the collection; should write javabin
     * @param systems short names of code systems
     * @param threads that send documents
     */
    public NomenclatureImporter(
            NomenclatureLibrary library,
            ImportRuns runs,
            SolrClient solr,
            CodeSystems systems,
            Clock clock,
            int threads) {
        this.library = library;
        this.runs = runs;
        this.solr = solr;
        this.reader = new NomenclatureReader(systems);
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * What to import.
     *
     * @param path   a file; a folder where the format is one of several files
     * @param system URI or short name that its codes are of, in place of the format's or the file's
     * @param name   as people call it, in place of the file's
     */
    public record Wish(NomenclatureFormat format, Path path, Optional<String> system, Optional<String> name) {}

    /**
     * Imports a nomenclature.
     *
     * @param dryRun reads and checks, tells what would change, writes nothing
     * @throws org.cohorte.ingest.nomenclature.formats.NomenclatureException when the file is no usable nomenclature
     * @throws org.cohorte.registry.imports.ImportRunningException when another import is running
     */
    public ImportReport run(Wish wish, boolean dryRun, ImportProgress progress) {
        Instant started = clock.instant();
        try (ImportRun run =
                runs.begin(dryRun ? KIND + "-check" : KIND, wish.path().toString())) {
            Reporter reporter = new Reporter(progress, run, () -> 0, () -> 0);
            ImportReport report = Importer.guarded(run, () -> run(wish, dryRun, started, reporter));
            run.succeeded(JsonMapper.shared().writeValueAsString(report));
            reporter.step(Step.DONE, 1);
            return report;
        }
    }

    private ImportReport run(Wish wish, boolean dryRun, Instant started, Reporter reporter) {
        reporter.step(Step.CONCEPTS, 0);
        Reading reading = reader.read(wish.format(), wish.path(), wish.system());
        Nomenclatures current = library.current();
        Nomenclature nomenclature = whole(reading, current);
        Nomenclatures wanted = current.with(List.of(nomenclature));
        String name = wish.name().orElse(reading.name());
        try (NomenclatureIndexer indexer = indexer(wanted)) {
            reporter.documents(() -> indexer.changed() + indexer.unchanged());
            List<NomenclatureChange> changes = indexer.changes();
            if (!dryRun) {
                library.keep(
                        new Kept(
                                reading.system(),
                                name,
                                wish.format().word(),
                                wish.path().toString(),
                                nomenclature.entries().size(),
                                started),
                        nomenclature);
                indexer.write(reporter::tick);
            }
            NomenclatureReport report = new NomenclatureReport(
                    reading.system(),
                    name,
                    wish.format().word(),
                    reading.isPart(),
                    reading.entries().size(),
                    changes);
            return report(wish.path().toString(), dryRun, started, indexer, Optional.of(report));
        }
    }

    private NomenclatureIndexer indexer(Nomenclatures nomenclatures) {
        return new NomenclatureIndexer(new SolrIndex(solr), nomenclatures, clock.instant(), threads);
    }

    private ImportReport report(
            String place,
            boolean dryRun,
            Instant started,
            NomenclatureIndexer indexer,
            Optional<NomenclatureReport> nomenclature) {
        Tally none = new Tally(Tally.Quarantine.NONE);
        return new ImportReport(
                KIND,
                place,
                dryRun,
                started,
                clock.instant(),
                none.types(),
                none.ignoredTypes(),
                List.of(),
                List.of(),
                indexer.changed(),
                0,
                indexer.unchanged(),
                indexer.version(),
                none.examples(),
                Optional.empty(),
                none.quality().report(),
                nomenclature);
    }

    /** A part is added to what its system has; its names complete those that are there. */
    private static Nomenclature whole(Reading reading, Nomenclatures current) {
        if (!reading.isPart()) {
            return new Nomenclature(reading.system(), reading.entries());
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        current.find(reading.system())
                .ifPresent(before -> before.entries().forEach(entry -> entries.put(entry.code(), entry)));
        for (Entry entry : reading.entries()) {
            entries.merge(entry.code(), entry, NomenclatureImporter::completed);
        }
        List<Entry> all = new ArrayList<>();
        entries.values()
                .forEach(entry -> all.add(entry.withParents(
                        entry.parents().stream().filter(entries::containsKey).toList())));
        return new Nomenclature(reading.system(), all);
    }

    private static Entry completed(Entry before, Entry more) {
        Entry both = before.with(more);
        List<String> synonyms = new ArrayList<>(both.synonyms());
        more.labelFr().filter(name -> !both.labelFr().equals(Optional.of(name))).ifPresent(synonyms::add);
        more.labelEn().filter(name -> !both.labelEn().equals(Optional.of(name))).ifPresent(synonyms::add);
        return new Entry(
                both.code(),
                before.parents(),
                both.labelFr(),
                both.labelEn(),
                synonyms.stream().distinct().toList(),
                both.elsewhere());
    }

    /** Whether the index holds nomenclatures, and others than the installation has. */
    public boolean isBehind() {
        try (NomenclatureIndexer indexer = indexer(library.current())) {
            return indexer.isStale();
        }
    }

    /**
     * Brings the index to the nomenclatures of the installation.
     *
     * @throws org.cohorte.registry.imports.ImportRunningException when another import is running
     */
    public ImportReport catchUp(ImportProgress progress) {
        Instant started = clock.instant();
        try (ImportRun run = runs.begin(KIND, "");
                NomenclatureIndexer indexer = indexer(library.current())) {
            Reporter reporter = new Reporter(progress, run, () -> 0, () -> 0);
            ImportReport report = Importer.guarded(run, () -> {
                indexer.write(reporter::tick);
                return report("", false, started, indexer, Optional.empty());
            });
            run.succeeded(JsonMapper.shared().writeValueAsString(report));
            return report;
        }
    }
}
