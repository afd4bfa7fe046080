package org.cohorte.ingest.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.index.Records.Look;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.nomenclature.CodesMet;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Read;
import org.cohorte.query.units.Units;
import org.cohorte.registry.identity.Person;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Writes patients, stays and events into the index. Documents that the index holds already are passed over: writing the same
 * records twice changes nothing, the version of the index included. For one thread; documents travel in others.
 */
public final class EventIndexer implements AutoCloseable {

    private final SolrIndex index;
    private final Nomenclatures nomenclatures;
    private final CodesMet codes;
    private final PatientDocuments patients;
    private final StayDocuments stays;
    private final EventDocuments events;
    private final MeasureUnits measures;
    private final UnitPlaces places;
    private final IndexVersion version;
    private final DocumentWriter writer;
    private final Records records;
    private final int lastKnownPatient;
    private final long asOf;
    private final BitSet stale = new BitSet();
    private final BitSet touched = new BitSet();
    private long committed;
    private boolean nomenclaturesWritten;

    /**
     * An indexer.
     *
     * @param hierarchy        what the source says of its codes
     * @param places           the hospital tree
     * @param lastKnownPatient highest number of a patient that the index may hold documents of
     * @param asOf             when the data were taken from their source
     * @param threads          that send documents
     */
    public EventIndexer(
            SolrIndex index,
            Nomenclatures nomenclatures,
            Hierarchy hierarchy,
            UnitPlaces places,
            Units units,
            int lastKnownPatient,
            Instant asOf,
            int threads) {
        this.index = index;
        this.nomenclatures = nomenclatures;
        this.places = places;
        this.codes = new CodesMet(nomenclatures, hierarchy);
        this.patients = new PatientDocuments(places);
        this.stays = new StayDocuments(places);
        this.events = new EventDocuments(places, codes, units);
        this.measures = new MeasureUnits(units);
        this.lastKnownPatient = lastKnownPatient;
        this.asOf = asOf.toEpochMilli();
        this.version = new IndexVersion(index, asOf);
        this.writer = new DocumentWriter(index, threads, version::grow);
        boolean blank = lastKnownPatient == 0 && index.count("kind:" + Kinds.TOMBSTONE) == 0;
        this.records = new Records(index, writer, this::commit, blank, this.asOf);
    }

    /** When the data were taken from their source, in milliseconds. */
    public long asOf() {
        return asOf;
    }

    /** What the index holds of the records of the source. */
    public Records records() {
        return records;
    }

    /** Number of a unit of the source; empty when the tree does not have it. */
    public Optional<String> unit(String sourceId) {
        return places.number(sourceId);
    }

    /** The unit of the source that has a number; empty when the tree does not have it. */
    public Optional<String> unitSource(String number) {
        return places.source(number);
    }

    /** Whether a nomenclature, or the source, says where a code stands. */
    public boolean isKnown(Coding coding) {
        return codes.isKnown(coding);
    }

    /** Whether the value of an event is in no unit that can be converted. */
    public boolean hasUnknownUnit(SourceEvent event) {
        return measures.isUnknown(event);
    }

    /**
     * Writes a patient with the units of all their stays.
     *
     * @param givenUp numbers of the records that were given up for this one
     */
    public void patient(
            Person person, int number, String pseudonym, Collection<String> ownUnits, Collection<Integer> givenUp) {
        stale.clear(number);
        write(number, patients.patient(person, number, pseudonym, ownUnits, givenUp));
    }

    /** Writes a stay; the units of its patient are then stale until the patient is written. */
    public void stay(SourceStay stay, PatientRef patient, int number) {
        stale.set(patient.number());
        write(patient.number(), stays.stay(stay, patient, number));
    }

    /** Writes an event. */
    public void event(SourceEvent event, PatientRef patient, Optional<StayRef> stay) {
        write(patient.number(), events.event(event, patient, stay));
    }

    /** Writes an encounter as a stay and its movements; see {@link #stay}. */
    public Change stay(Look look, Read<?> read, Contact contact, PatientRef patient, int number) {
        List<SolrInputDocument> documents = new ArrayList<>();
        documents.add(stays.stay(contact.stay(), patient, number));
        contact.movements().forEach(movement -> documents.add(stays.movement(movement, patient, number)));
        return encounter(look, read, patient, documents);
    }

    /**
     * Writes an encounter as a unit movement.
     *
     * @param number of the stay that it is part of
     */
    public Change movement(Look look, Read<?> read, Contact contact, PatientRef patient, int number) {
        return encounter(look, read, patient, List.of(stays.movement(contact.stay(), patient, number)));
    }

    private Change encounter(Look look, Read<?> read, PatientRef patient, List<SolrInputDocument> documents) {
        stale.set(patient.number());
        Change change = replace(look, read, patient, documents);
        change.others().forEach(stale::set);
        return change;
    }

    /** Writes the events of a record. */
    public Change events(Look look, Read<List<SourceEvent>> read, PatientRef patient, Optional<StayRef> stay) {
        List<SolrInputDocument> documents = new ArrayList<>(read.value().size());
        for (SourceEvent event : read.value()) {
            documents.add(events.event(event, patient, stay));
        }
        return replace(look, read, patient, documents);
    }

    private Change replace(Look look, Read<?> read, PatientRef patient, List<SolrInputDocument> documents) {
        int number = patient.number();
        return look.replace(read.key(), read.version(), number, isFresh(number), documents);
    }

    /** Whether the index cannot hold documents of a patient yet. */
    private boolean isFresh(int patient) {
        return patient > lastKnownPatient && !touched.get(patient);
    }

    /** The units of these patients are stale until they are written. */
    public void stale(Collection<Integer> numbers) {
        numbers.forEach(stale::set);
    }

    private void write(int patient, SolrInputDocument document) {
        writer.write(patient, document, isFresh(patient));
    }

    /** Tells that others wrote documents of these patients, new ones among them. */
    public void touched(Collection<Integer> numbers) {
        numbers.forEach(touched::set);
    }

    /**
     * Writes the nomenclatures, when the index has others, and the codes that events brought. To be called before the first
     * event too: events of before are brought to the nomenclatures then.
     */
    public void concepts() {
        if (!nomenclaturesWritten) {
            nomenclaturesWritten = true;
            new NomenclatureWriter(index, nomenclatures).write(writer, done -> {});
        }
        codes.concepts().forEach(concept -> NomenclatureWriter.write(concept, writer));
        codes.opened().forEach(concept -> NomenclatureWriter.write(concept, writer));
    }

    /** Units of the stays, by patient, as the index holds them; cancelled stays do not count. */
    public Map<Integer, Set<String>> unitsOfStays(Collection<Integer> numbers) {
        Map<Integer, Set<String>> units = HashMap.newHashMap(numbers.size());
        index.unitsOfStays(numbers, document -> {
            if (document.getFirstValue(Fields.PATIENT) instanceof Number number) {
                units.computeIfAbsent(number.intValue(), n -> new TreeSet<>())
                        .add(String.valueOf(document.getFirstValue(Fields.UNIT)));
            }
        });
        return units;
    }

    /** Brings the units of patients up to date whose stays were written and who were not written themselves. */
    public void refreshPatients() {
        int[] numbers = stale.stream().toArray();
        int step = 500;
        for (int from = 0; from < numbers.length; from += step) {
            List<Integer> some = Arrays.stream(numbers, from, Math.min(numbers.length, from + step))
                    .boxed()
                    .toList();
            refresh(some);
        }
        stale.clear();
    }

    private void refresh(List<Integer> numbers) {
        Map<Integer, Set<String>> units = unitsOfStays(numbers);
        List<String> ids = numbers.stream().map(DocumentIds::patient).toList();
        Map<String, SolrDocument> held = index.find(ids, "*");
        for (int number : numbers) {
            SolrDocument document = held.get(DocumentIds.patient(number));
            if (document != null) {
                writer.write(number, withUnits(document, units.getOrDefault(number, Set.of())), false);
            }
        }
    }

    private SolrInputDocument withUnits(SolrDocument held, Set<String> ownUnits) {
        SolrInputDocument document = Copies.of(held);
        document.remove(Fields.OWN_UNITS);
        document.remove(Fields.UNITS);
        if (!ownUnits.isEmpty()) {
            document.setField(Fields.OWN_UNITS, ownUnits);
            document.setField(Fields.UNITS, patients.withAncestors(ownUnits));
        }
        document.setField(Fields.FINGERPRINT, Fingerprint.of(document));
        return document;
    }

    /** Sends what is under way and makes it durable and visible; nothing happens when nothing changed. */
    public void commit() {
        writer.flush();
        long touched = writer.changed() + writer.removed();
        if (touched > committed) {
            version.grow();
            index.commit();
            committed = touched;
        }
        records.committed();
    }

    /** Documents that were new or changed. */
    public long changed() {
        return writer.changed();
    }

    /** Documents that went. */
    public long removed() {
        return writer.removed();
    }

    /** Documents that the index held already. */
    public long unchanged() {
        return writer.unchanged();
    }

    /** Version of the index after the last commit. */
    public long version() {
        return version.version();
    }

    @Override
    public void close() {
        writer.close();
    }
}
