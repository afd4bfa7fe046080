package org.cohorte.ingest.omop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Source;
import org.cohorte.ingest.source.SourceException;
import org.cohorte.ingest.source.Version;

/**
 * Tables of the OMOP CDM, in CSV files or in a schema of PostgreSQL. Rows stream; in memory are the concepts that rows use, the care
 * sites, and 11 to 32 bytes for each death, location with a post code, and visit detail with a unit.
 */
public final class OmopSource implements Source {

    private static final Elements ELEMENTS = new Elements("person_id", "visit_occurrence_id");

    private final RowStore store;
    private final OmopSettings settings;
    private final Tally tally;
    private final TableReader counted;
    private final TableReader quiet;
    private final OmopTimes times;
    private final CareSites sites = new CareSites();
    private final PersonMapper persons;
    private Vocabulary vocabulary = new Vocabulary(List.of(), Map.of());
    private VisitMapper visits;
    private Map<OmopTable, RowMapper> mappers = Map.of();

    private OmopSource(RowStore store, OmopSettings settings, Tally tally) {
        this.store = store;
        this.settings = settings;
        this.tally = tally;
        this.counted = new TableReader(store, tally);
        this.quiet = new TableReader(store, new Tally(Tally.Quarantine.NONE));
        this.times = new OmopTimes(settings.zone(), settings.now());
        this.persons = new PersonMapper(times);
        this.visits = new VisitMapper(times, new OmopCodes(vocabulary), sites);
    }

    /**
     * Opens a folder or a zip file.
     *
     * @param tally where rows are counted and refusals go
     * @throws SourceException when there is no table PERSON to be read
     */
    public static OmopSource open(Path path, OmopSettings settings, Tally tally) {
        return new OmopSource(CsvTables.open(path, settings.longestLine()), settings, tally);
    }

    /**
     * Opens a schema of a database and reads all of it as it is now, in one transaction.
     *
     * @param tally where rows are counted and refusals go
     * @throws SourceException when the database cannot be reached, or there is no table PERSON to be read; also while it
     *                         is read, when it breaks off
     */
    public static OmopSource open(OmopDatabase database, OmopSettings settings, Tally tally) {
        return new OmopSource(SchemaTables.open(database, settings.zone()), settings, tally);
    }

    @Override
    public Elements elements() {
        return ELEMENTS;
    }

    /** Reads the vocabularies as well: nothing else can be understood without. */
    @Override
    public List<SourceUnit> hospital() {
        vocabulary = new VocabularyReader(store, counted, quiet, tally, settings.systems()).read();
        OmopCodes codes = new OmopCodes(vocabulary);
        visits = new VisitMapper(times, codes, sites);
        mappers = mappers(new CareMapper(times, codes, visits), new ResultMapper(times, codes, visits));
        take(OmopTable.CARE_SITE, sites::site);
        counted.read(OmopTable.FACT_RELATIONSHIP, row -> {
            if (sites.relationship(row)) {
                tally.taken(row.table().tableName(), 0);
            } else {
                tally.notEvent(row.table().tableName(), NotEvent.NOT_USED);
            }
        });
        take(OmopTable.LOCATION, row -> {
            sites.location(row);
            persons.location(row);
        });
        take(OmopTable.PROVIDER, sites::provider);
        return sites.tree(settings.hospitalName());
    }

    private static Map<OmopTable, RowMapper> mappers(CareMapper care, ResultMapper results) {
        Map<OmopTable, RowMapper> mappers = new EnumMap<>(OmopTable.class);
        mappers.put(OmopTable.CONDITION_OCCURRENCE, care::condition);
        mappers.put(OmopTable.PROCEDURE_OCCURRENCE, care::procedure);
        mappers.put(OmopTable.DRUG_EXPOSURE, care::drug);
        mappers.put(OmopTable.DEVICE_EXPOSURE, care::device);
        mappers.put(OmopTable.SPECIMEN, care::specimen);
        mappers.put(OmopTable.OBSERVATION_PERIOD, care::observationPeriod);
        mappers.put(OmopTable.NOTE, care::note);
        mappers.put(OmopTable.MEASUREMENT, results::measurement);
        mappers.put(OmopTable.OBSERVATION, results::observation);
        return mappers;
    }

    private void take(OmopTable table, TableReader.Taker taker) {
        counted.read(table, row -> {
            taker.take(row);
            tally.taken(table.tableName(), 0);
        });
    }

    @Override
    public void deletions(Consumer<Gone> gone) {
        // Tables say what there is, and nothing of what there was.
    }

    @Override
    public void patients(int pass, Sink<SourcePatient> sink, Consumer<Gone> gone) {
        if (pass == 1) {
            counted.read(OmopTable.DEATH, persons::death);
        }
        (pass == 1 ? counted : quiet).read(OmopTable.PERSON, row -> {
            SourcePatient person = persons.map(row);
            sink.accept(new Read<>("person", row.line(), person.sourceId(), person));
        });
        if (pass == 1) {
            quiet.read(OmopTable.DEATH, this::settle);
        }
    }

    /** A death is taken with its person; without one, its row is refused. */
    private void settle(Row death) throws RefusedException {
        // Rows refused before are refused here again, and counted nowhere.
        persons.death(death);
        String type = death.table().tableName();
        if (persons.isDead(death)) {
            tally.taken(type, 0);
        } else {
            Refusal refusal = new Refusal(
                    death.line().file(),
                    death.line().number(),
                    death.path("person_id"),
                    Reason.UNKNOWN_PATIENT,
                    "the table PERSON has no such person");
            tally.refused(type, refusal, death.line());
        }
    }

    @Override
    public void encounters(int pass, Sink<Contact> sink, Consumer<Gone> gone) {
        if (pass == 1) {
            counted.read(OmopTable.VISIT_OCCURRENCE, row -> sink.accept(read(row, visits.visit(row))));
        }
        (pass == 1 ? counted : quiet).read(OmopTable.VISIT_DETAIL, row -> sink.accept(read(row, visits.detail(row))));
    }

    private static Read<Contact> read(Row row, Contact contact) {
        return new Read<>(row.table().tableName(), row.line(), contact.stay().sourceId(), contact);
    }

    @Override
    public void events(Sink<List<SourceEvent>> sink) {
        mappers.forEach((table, mapper) -> counted.read(table, row -> {
            String type = table.tableName();
            Mapped mapped = mapper.map(row);
            mapped.remarks().forEach(remark -> tally.remark(type, remark));
            if (mapped.notEvent().isPresent()) {
                tally.notEvent(type, mapped.notEvent().get());
            } else {
                String id = mapped.events().getFirst().sourceId();
                sink.accept(new Read<>(
                        new RecordKey(type, id), row.line(), Version.NONE, mapped.events(), mapped.remarks()));
            }
        }));
    }

    @Override
    public Hierarchy hierarchy() {
        return vocabulary;
    }

    /** Tables that are read several times are reckoned so. */
    @Override
    public double done() {
        long total = 0;
        for (OmopTable table : OmopTable.values()) {
            total += passes(table) * store.size(table);
        }
        return total == 0 ? 1 : Math.min(1, (double) store.done() / total);
    }

    private int passes(OmopTable table) {
        int more = table.clinical() && store.has(OmopTable.CONCEPT) ? 1 : 0;
        return switch (table) {
            case PERSON, DEATH, VISIT_DETAIL, CONCEPT_ANCESTOR -> 2 + more;
            default -> 1 + more;
        };
    }

    @Override
    public List<String> ignoredFiles() {
        return store.ignored();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(store.notes());
        if (!store.has(OmopTable.CONCEPT)) {
            notes.add("There is no table CONCEPT: codes are the numbers of concepts, in the system omop, and what the"
                    + " source wrote; they have no names and nothing stands above them.");
        } else if (vocabulary.isEmpty()) {
            notes.add("The table CONCEPT has none of the concepts that the other tables use: their numbers are codes of"
                    + " the system omop.");
        }
        Set<String> missing = Arrays.stream(OmopTable.values())
                .filter(table -> table.clinical() && !store.has(table))
                .map(OmopTable::tableName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            notes.add("These tables are not there: " + String.join(", ", missing) + ".");
        }
        return notes;
    }

    @Override
    public void close() {
        store.close();
    }
}
