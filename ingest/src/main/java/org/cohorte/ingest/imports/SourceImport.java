package org.cohorte.ingest.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.SolrIndex;
import org.cohorte.ingest.index.StayLookup;
import org.cohorte.ingest.model.SourceConsent;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.Identities;

/**
 * One import of a source: patients get their numbers, stays are written, patients are written with the units of their
 * stays, events follow. Each step streams; what a step needs of an earlier one it asks of the registry and the index, so
 * memory does not grow with the source.
 */
final class SourceImport {

    private static final int CONTACTS = 5_000;
    private static final int PATIENTS = 2_000;
    private static final int DELETIONS = 1_000;
    private static final int EVENTS = 4_000;

    private final Source source;
    private final boolean movements;
    private final Registry registry;
    private final Identities identities;
    private final SolrIndex index;
    private final EventIndexer indexer;
    private final Tally tally;
    private final Reporter reporter;
    private final Batcher<Gone> gone;

    SourceImport(
            Source source,
            boolean movements,
            Registry registry,
            SolrIndex index,
            EventIndexer indexer,
            Tally tally,
            Reporter reporter) {
        this.source = source;
        this.movements = movements;
        this.registry = registry;
        this.identities = registry.identities();
        this.index = index;
        this.indexer = indexer;
        this.tally = tally;
        this.reporter = reporter;
        DeletionStep deletions = new DeletionStep(identities, indexer, tally);
        this.gone = new Batcher<>(DELETIONS, one -> 0, deletions::apply);
    }

    /**
     * Everything after the hospital tree.
     *
     * @param merging carries out merges, as the patient records say, and tells whose documents it touched
     */
    void run(Supplier<Set<Integer>> merging) {
        indexer.records().forgetOldDeletions();
        reporter.step(Step.PATIENTS, source.done());
        source.deletions(gone::add);
        gone.flush();
        indexer.commit();
        LinkStep links = new LinkStep(identities, registry.merges(), tally);
        PatientStep patients = new PatientStep(registry, indexer, tally, links);
        register(patients);
        patients.choose(source);
        ConsentStep consents = new ConsentStep(registry, tally, source.elements());
        this.<SourceConsent>stream(EVENTS, consents::write, batcher -> source.consents(batcher::add));
        links.settle();
        indexer.touched(merging.get());
        reporter.step(Step.STAYS, source.done());
        stays(new StayStep(identities, indexer, tally, source.elements()));
        indexer.commit();
        reporter.step(Step.PATIENTS, source.done());
        this.<SourcePatient>stream(PATIENTS, patients::write, batcher -> source.patients(2, batcher::add, again -> {}));
        indexer.refreshPatients();
        reporter.step(Step.EVENTS, source.done());
        EventStep events = new EventStep(identities, indexer, new StayLookup(index), tally, source.elements());
        try (Ahead<List<Read<List<SourceEvent>>>, EventStep.Looked> ahead = new Ahead<>(events::look, events::write)) {
            this.<List<SourceEvent>>stream(EVENTS, ahead::accept, ahead::flush, batcher -> source.events(batcher::add));
        }
        reporter.step(Step.CONCEPTS, source.done());
        indexer.concepts();
        indexer.commit();
    }

    /** The registry takes a batch while the next is read. */
    private void register(PatientStep patients) {
        try (Ahead<List<Read<SourcePatient>>, Boolean> ahead = new Ahead<>(patients::register, registered -> {})) {
            this.<SourcePatient>stream(
                    PATIENTS,
                    ahead::accept,
                    ahead::flush,
                    batcher -> source.patients(1, batcher::add, one -> {
                        ahead.flush();
                        gone.add(one);
                    }));
        }
    }

    private void stays(StayStep stays) {
        AtomicBoolean parts = new AtomicBoolean();
        try (Ahead<List<Read<Contact>>, StayStep.Looked> ahead = new Ahead<>(stays::look, stays::stays)) {
            this.<Contact>stream(
                    CONTACTS,
                    ahead::accept,
                    ahead::flush,
                    batcher -> source.encounters(
                            1,
                            read -> {
                                if (isPart(read)) {
                                    parts.set(true);
                                } else {
                                    batcher.add(read);
                                }
                            },
                            one -> {
                                ahead.flush();
                                gone.add(one);
                            }));
        }
        if (!parts.get()) {
            return;
        }
        indexer.commit();
        StayLookup lookup = new StayLookup(index);
        AtomicBoolean left = new AtomicBoolean();
        parts(2, batch -> left.set(stays.movements(batch, lookup) || left.get()));
        if (left.get()) {
            indexer.commit();
            StayLookup again = new StayLookup(index);
            parts(3, batch -> stays.innerMovements(batch, again));
        }
    }

    private boolean isPart(Read<Contact> read) {
        return movements && read.value().partOf().isPresent();
    }

    private void parts(int pass, Consumer<List<Read<Contact>>> taker) {
        this.<Contact>stream(
                CONTACTS,
                taker,
                batcher -> source.encounters(
                        pass,
                        read -> {
                            if (isPart(read)) {
                                batcher.add(read);
                            }
                        },
                        again -> {}));
    }

    private <T> void stream(int most, Consumer<List<Read<T>>> taker, Consumer<Batcher<Read<T>>> reading) {
        stream(most, taker, () -> {}, reading);
    }

    /** @param rest takes what was handed to the taker and waits: what is gone goes after what came */
    private <T> void stream(
            int most, Consumer<List<Read<T>>> taker, Runnable rest, Consumer<Batcher<Read<T>>> reading) {
        Batcher<Read<T>> batcher = new Batcher<>(most, read -> read.line().bytes().length, batch -> {
            taker.accept(batch);
            reporter.tick(source.done());
        });
        reading.accept(batcher);
        batcher.flush();
        rest.run();
        gone.flush();
    }
}
