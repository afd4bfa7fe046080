package org.cohorte.ingest.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.PatientRef;
import org.cohorte.ingest.index.SolrIndex;
import org.cohorte.ingest.index.StayRef;
import org.cohorte.ingest.index.UnitPlaces;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.report.Tally;
import org.cohorte.query.units.Units;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Identities.StayRecord;
import org.cohorte.registry.imports.ImportRun;
import org.cohorte.registry.setting.Settings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads patients that are given whole, such as those of the demonstration hospital. The number of patients loaded is kept in
 * the registry after each commit: a load that was broken off goes on from there. One batch of patients is in memory at a
 * time.
 */
public final class DemoLoader {

    private static final int BATCH = 1_000;
    private static final int BATCHES_PER_COMMIT = 10;

    private final Registry registry;
    private final SolrClient solr;
    private final Clock clock;
    private final int threads;

    /**
     * A loader.
     *
     * @param solr    client of the collection; should write javabin
     * @param threads that send documents
     */
    public DemoLoader(Registry registry, SolrClient solr, Clock clock, int threads) {
        this.registry = registry;
        this.solr = solr;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * What to load.
     *
     * @param name     under which the registry keeps how far the load is; another seed needs another name
     * @param units    the hospital tree, parents first
     * @param size     number of patients
     * @param patients the patients from a number on, always the same ones
     */
    public record Hospital(
            String name, List<SourceUnit> units, int size, IntFunction<Iterator<PatientFile>> patients) {}

    /** How many patients of this hospital are loaded. */
    public int loaded(String name) {
        return registry.settings().find(setting(name)).map(Integer::parseInt).orElse(0);
    }

    /**
     * Loads what is not loaded yet; does nothing when all is.
     *
     * @return patients that were loaded now
     * @throws org.cohorte.registry.imports.ImportRunningException when another import is running
     */
    public int load(Hospital hospital, ImportProgress progress) {
        int from = loaded(hospital.name());
        if (from >= hospital.size()) {
            return 0;
        }
        try (ImportRun run = registry.importRuns().begin("demo", hospital.name());
                Tally tally = new Tally(Tally.Quarantine.NONE)) {
            Instant started = clock.instant();
            Importer.Outcome outcome = Importer.guarded(run, () -> load(hospital, from, progress, run, tally));
            ImportReport report = new ImportReport(
                    "demo",
                    hospital.name(),
                    false,
                    started,
                    clock.instant(),
                    tally.types(),
                    tally.ignoredTypes(),
                    List.of(),
                    List.of(),
                    outcome.changed(),
                    outcome.removed(),
                    outcome.unchanged(),
                    outcome.version(),
                    tally.examples(),
                    Optional.empty(),
                    tally.quality().report(),
                    Optional.empty());
            run.succeeded(JsonMapper.shared().writeValueAsString(report));
        }
        return hospital.size() - from;
    }

    private static String setting(String name) {
        return "load." + name + ".patients";
    }

    private Importer.Outcome load(Hospital hospital, int from, ImportProgress progress, ImportRun run, Tally tally) {
        Instant asOf = clock.instant();
        int[] read = {from};
        Reporter reporter = new Reporter(progress, run, () -> read[0], () -> 0);
        reporter.step(Step.HOSPITAL, (double) from / hospital.size());
        Identities identities = registry.identities();
        int last = identities.lastPatient();
        UnitPlaces places = Importer.places(registry.hospitalTree(), hospital.units());
        try (EventIndexer indexer = new EventIndexer(
                new SolrIndex(solr),
                new NomenclatureLibrary(registry.nomenclatures()).current(),
                Hierarchy.NONE,
                places,
                new Units(),
                last,
                asOf,
                threads)) {
            reporter.documents(() -> indexer.changed() + indexer.unchanged());
            DemoReport report = new DemoReport(tally, indexer);
            report.units(hospital.units());
            reporter.step(Step.CONCEPTS, (double) from / hospital.size());
            indexer.concepts();
            reporter.step(Step.EVENTS, (double) from / hospital.size());
            Iterator<PatientFile> files = hospital.patients().apply(from);
            int batches = 0;
            while (files.hasNext()) {
                List<PatientFile> batch = take(files);
                write(batch, identities, indexer);
                batch.forEach(report::add);
                read[0] += batch.size();
                batches++;
                if (batches % BATCHES_PER_COMMIT == 0) {
                    keep(hospital, indexer, read[0]);
                }
                reporter.tick((double) read[0] / hospital.size());
            }
            indexer.concepts();
            keep(hospital, indexer, read[0]);
            reporter.step(Step.DONE, 1);
            return new Importer.Outcome(indexer.changed(), indexer.removed(), indexer.unchanged(), indexer.version());
        }
    }

    private void keep(Hospital hospital, EventIndexer indexer, int patients) {
        indexer.commit();
        Settings settings = registry.settings();
        settings.put(setting(hospital.name()), String.valueOf(patients));
    }

    private static List<PatientFile> take(Iterator<PatientFile> files) {
        List<PatientFile> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && files.hasNext()) {
            batch.add(files.next());
        }
        return batch;
    }

    private static void write(List<PatientFile> batch, Identities identities, EventIndexer indexer) {
        Map<String, KnownPatient> patients = PatientStep.register(
                identities, batch.stream().map(PatientFile::patient).toList());
        List<StayRecord> records = new ArrayList<>();
        for (PatientFile file : batch) {
            int number = number(patients, file);
            file.stays().forEach(stay -> records.add(new StayRecord(stay.sourceId(), number)));
        }
        Map<String, Integer> stays = identities.putStays(records);
        for (PatientFile file : batch) {
            write(file, patients, stays, indexer);
        }
    }

    private static int number(Map<String, KnownPatient> patients, PatientFile file) {
        return Optional.ofNullable(patients.get(file.patient().sourceId()))
                .orElseThrow()
                .number();
    }

    private static void write(
            PatientFile file, Map<String, KnownPatient> patients, Map<String, Integer> stays, EventIndexer indexer) {
        KnownPatient known =
                Optional.ofNullable(patients.get(file.patient().sourceId())).orElseThrow();
        PatientRef patient =
                new PatientRef(known.number(), file.patient().birth().map(birth -> birth.day()));
        Map<String, StayRef> refs = new LinkedHashMap<>();
        Set<String> units = new TreeSet<>();
        for (SourceStay stay : file.stays()) {
            int number = Optional.ofNullable(stays.get(stay.sourceId())).orElseThrow();
            Optional<String> unit = stay.unitSourceId().flatMap(indexer::unit);
            refs.put(stay.sourceId(), new StayRef(number, stay.start(), unit));
            if (!stay.status().equals("cancelled")) {
                unit.ifPresent(units::add);
            }
            indexer.stay(stay, patient, number);
        }
        for (SourceEvent event : file.events()) {
            indexer.event(event, patient, event.staySourceId().map(refs::get));
        }
        indexer.patient(PatientStep.alone(file.patient(), known), known.number(), known.pseudonym(), units, List.of());
    }
}
