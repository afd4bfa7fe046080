package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.index.Records.Look;
import org.cohorte.ingest.report.Change;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.PatientVersions;
import org.cohorte.registry.identity.PatientVersions.Held;

/**
 * Takes records away that the source no longer has, and remembers that they are gone. Of a patient all clinical documents go, and
 * the identity stays. Events of a stay that goes stay behind without a stay.
 */
final class DeletionStep {

    private static final String PATIENT = "Patient";
    private static final String ENCOUNTER = "Encounter";
    private static final Held NOTHING = new Held(0, false);

    private final Identities identities;
    private final PatientVersions versions;
    private final EventIndexer indexer;
    private final Tally tally;

    DeletionStep(Identities identities, EventIndexer indexer, Tally tally) {
        this.identities = identities;
        this.versions = identities.versions();
        this.indexer = indexer;
        this.tally = tally;
    }

    void apply(List<Gone> batch) {
        Map<String, Gone> patients = new LinkedHashMap<>();
        Map<RecordKey, Gone> others = new LinkedHashMap<>();
        for (Gone gone : batch) {
            if (gone.key().type().equals(PATIENT)) {
                patients.merge(gone.key().id(), gone, DeletionStep::newer);
            } else {
                others.merge(gone.key(), gone, DeletionStep::newer);
            }
        }
        if (!patients.isEmpty()) {
            patients(patients);
        }
        if (!others.isEmpty()) {
            records(others);
        }
    }

    private static Gone newer(Gone former, Gone later) {
        return later.version().isOlderThan(former.version().code()) ? former : later;
    }

    private void patients(Map<String, Gone> gone) {
        Map<String, Held> held = versions.held(gone.keySet());
        Map<String, KnownPatient> known = identities.findPatients(gone.keySet());
        Map<String, Long> deleted = new HashMap<>();
        List<KnownPatient> going = new ArrayList<>();
        gone.forEach((id, one) -> {
            Held before = held.getOrDefault(id, NOTHING);
            KnownPatient patient = known.get(id);
            if (one.version().isOlderThan(before.version())) {
                tell(one, Change.DELETION_OLDER);
            } else if (before.deleted()) {
                tell(one, Change.DELETION_NOT_HELD);
                keepNewer(id, one, before, deleted);
            } else {
                deleted.put(id, code(one));
                tell(one, patient == null ? Change.DELETION_NOT_HELD : Change.DELETED);
                if (patient != null) {
                    going.add(patient);
                }
            }
        });
        if (!going.isEmpty()) {
            remove(going);
            // Before it is written down: an import that is killed in between does it again.
            indexer.commit();
        }
        versions.delete(deleted);
    }

    /** Of a person of several records, what came from this one goes. */
    private void remove(List<KnownPatient> going) {
        List<Integer> whole = new ArrayList<>();
        for (KnownPatient patient : going) {
            if (patient.merged()) {
                indexer.records().removeRecordOf(patient.number(), patient.record());
            } else {
                whole.add(patient.number());
            }
        }
        if (!whole.isEmpty()) {
            indexer.records().removePatients(whole);
        }
    }

    private static void keepNewer(String id, Gone gone, Held before, Map<String, Long> deleted) {
        if (gone.version().isKnown() && gone.version().code() != before.version()) {
            deleted.put(id, gone.version().code());
        }
    }

    /** A deletion of which no moment is known counts from when it was read. */
    private long code(Gone gone) {
        return gone.version().isKnown() ? gone.version().code() : indexer.asOf();
    }

    private void records(Map<RecordKey, Gone> gone) {
        Look look = indexer.records().look(gone.keySet());
        List<String> stays = new ArrayList<>();
        gone.forEach((key, one) -> {
            if (look.isOlder(key, one.version())) {
                tell(one, Change.DELETION_OLDER);
                return;
            }
            var change = look.remove(key, one.version(), one.deleted());
            if (change.removed() > 0) {
                tell(one, Change.DELETED);
            } else if (one.deleted()) {
                tell(one, Change.DELETION_NOT_HELD);
            }
            if (key.type().equals(ENCOUNTER)) {
                stays.add(key.id());
            }
        });
        if (!stays.isEmpty()) {
            leave(stays);
        }
    }

    /** Done for stays that went before as well: an import may have been killed before it came to their events. */
    private void leave(List<String> stays) {
        indexer.stale(identities.patientsOfStays(stays).values());
        // Events that went with their stay must not be read again.
        indexer.commit();
        Collection<Integer> numbers = identities.findStays(stays).values();
        if (!numbers.isEmpty()) {
            indexer.records().leaveStays(numbers);
        }
    }

    private void tell(Gone gone, Change change) {
        tally.changed(gone.key().type(), change);
    }
}
