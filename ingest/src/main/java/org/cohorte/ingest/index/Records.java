package org.cohorte.ingest.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.index.HeldRecord.HeldDocument;
import org.cohorte.ingest.source.Hash;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.Version;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Writes the documents of records, each record as a whole: what the index held of it and it no longer gives is taken away, and
 * what is the same is not sent. What the index holds is asked for many records at once. Into an index without patients, records
 * are written without asking, but for those that may have come before. For one thread.
 */
public final class Records {

    private static final Duration KEPT = Duration.ofDays(3 * 365 + 1);

    /** Sent records are remembered until a commit shows them. */
    private static final int MOST_SENT = 4_000_000;

    /** Records that a filter has room for from the start: more than are sent between two commits. */
    private static final int ROOM = 5_000_000;

    private final SolrIndex index;
    private final DocumentWriter writer;
    private final Runnable commit;
    private final long asOf;
    private final boolean blank;
    private final MaybeSeen seen = new MaybeSeen(ROOM);
    private final MaybeSeen sent = new MaybeSeen(ROOM);
    private int sentCount;

    /**
     * A writer of records.
     *
     * @param commit makes everything visible, and calls {@link #committed}
     * @param blank  whether the index holds no records
     * @param asOf   when the data were taken from their source, in milliseconds
     */
    Records(SolrIndex index, DocumentWriter writer, Runnable commit, boolean blank, long asOf) {
        this.index = index;
        this.writer = writer;
        this.commit = commit;
        this.asOf = asOf;
        this.blank = blank;
    }

    /**
     * Sees what the index holds of some records. Each may then be replaced or removed once; look again before the next version of one.
     * Commits first when one of them was written since the last commit.
     */
    public Look look(Collection<RecordKey> keys) {
        if (sentCount >= MOST_SENT || isAnySent(keys)) {
            commit.run();
        }
        List<RecordKey> asked =
                blank ? keys.stream().filter(key -> seen.mayHold(key.hash())).toList() : List.copyOf(keys);
        return new Look(asked.isEmpty() ? new HashMap<>() : held(asked));
    }

    /**
     * A record that was not sent is taken for one that was only when two filters err, which take hashes of their own: nearly never in an
     * import. One that a former commit showed is, once in 70,000 such records at the most: the commit that comes then is not needed.
     */
    private boolean isAnySent(Collection<RecordKey> keys) {
        for (RecordKey key : keys) {
            if (seen.mayHold(key.hash()) && sent.mayHold(Hash.mixed(key.hash()))) {
                return true;
            }
        }
        return false;
    }

    private Map<RecordKey, HeldRecord> held(List<RecordKey> keys) {
        Map<Long, List<RecordKey>> byHash = HashMap.newHashMap(keys.size());
        keys.forEach(key ->
                byHash.computeIfAbsent(key.hash(), hash -> new ArrayList<>(1)).add(key));
        Map<RecordKey, HeldRecord> held = HashMap.newHashMap(keys.size());
        for (SolrDocument document : index.findRecords(byHash.keySet())) {
            HeldDocument one = HeldDocument.of(document);
            for (RecordKey key : byHash.getOrDefault(one.record(), List.of())) {
                if (one.isOf(key)) {
                    held.computeIfAbsent(key, k -> new HeldRecord()).add(one);
                }
            }
        }
        return held;
    }

    /**
     * Takes the stay from all events that bear one of these: its number, its unit of care, and its date where they had none of
     * their own. Sees what the last commit showed.
     */
    public void leaveStays(Collection<Integer> numbers) {
        index.eventsOfStays(numbers, held -> {
            int patient = DocumentIds.patientOf(String.valueOf(held.getFirstValue(Fields.ID)))
                    .orElseThrow();
            writer.replace(patient, List.of(WithoutStay.of(held)), false, List.of(), 0);
        });
    }

    /** Takes away all documents of patients; what was sent of them since the last commit too. */
    public void removePatients(Collection<Integer> numbers) {
        writer.flush();
        writer.begin();
        writer.removed(index.remove("{!terms f=patient}"
                + String.join(",", numbers.stream().map(String::valueOf).toList())));
    }

    /**
     * Takes away what came from one record of a person of several; the person's own document stays.
     *
     * @param patient number of the person
     * @param record  number of the record, the same for the one that was kept
     */
    public void removeRecordOf(int patient, int record) {
        writer.flush();
        writer.begin();
        String own = patient == record
                ? " -kind:" + Kinds.PATIENT + " -" + Fields.OWN_NUMBER + ":[* TO *]"
                : " +" + Fields.OWN_NUMBER + ":" + record;
        writer.removed(index.remove("+" + Fields.PATIENT + ":" + patient + own));
    }

    /** Forgets deletions that were read three years ago or earlier. */
    public void forgetOldDeletions() {
        String old = "+kind:" + Kinds.TOMBSTONE + " +time:[* TO " + (asOf - KEPT.toMillis()) + "]";
        if (index.count(old) > 0) {
            writer.begin();
            writer.removed(index.remove(old));
        }
    }

    /** What was sent is visible now. */
    void committed() {
        if (sentCount > 0) {
            sent.clear();
            sentCount = 0;
        }
    }

    private void sent(RecordKey key) {
        sent.add(Hash.mixed(key.hash()));
        sentCount++;
        seen.add(key.hash());
    }

    /** What the index holds of some records. */
    public final class Look {

        private final Map<RecordKey, HeldRecord> held;

        private Look(Map<RecordKey, HeldRecord> held) {
            this.held = held;
        }

        /** Whether the index holds a newer version than this one, or knows that the record went later. */
        public boolean isOlder(RecordKey key, Version version) {
            HeldRecord record = held.get(key);
            return record != null && record.isNewerThan(version);
        }

        /**
         * Writes what a record gives now, and takes away what it gave before.
         *
         * @param fresh whether the index cannot hold documents of the patient yet
         */
        Change replace(RecordKey key, Version version, int patient, boolean fresh, List<SolrInputDocument> documents) {
            HeldRecord record = held.getOrDefault(key, HeldRecord.NOTHING);
            List<SolrInputDocument> changed = new ArrayList<>(documents.size());
            Set<String> ids = HashSet.newHashSet(documents.size());
            for (SolrInputDocument document : documents) {
                String id = (String) document.getFieldValue(Fields.ID);
                ids.add(id);
                mark(document, key, version);
                long fingerprint = ((Number) document.getFieldValue(Fields.FINGERPRINT)).longValue();
                if (!record.holds(id, fingerprint, version.code())) {
                    changed.add(document);
                }
            }
            int same = documents.size() - changed.size();
            List<String> gone = record.idsBeside(ids);
            boolean first = fresh && ids.size() == documents.size() && !seen.mayHold(key.hash());
            writer.replace(patient, changed, first, gone, same);
            return written(key, record, patient, changed, gone);
        }

        /**
         * Takes away what the index holds of a record.
         *
         * @param deleted whether this is remembered even when the source tells no version
         */
        public Change remove(RecordKey key, Version version, boolean deleted) {
            HeldRecord record = held.getOrDefault(key, HeldRecord.NOTHING);
            List<SolrInputDocument> tombstone = new ArrayList<>();
            boolean remembered = record.isGone() && (!version.isKnown() || record.version() == version.code());
            boolean keep = version.isKnown() ? !version.first() || deleted : deleted;
            if (remembered) {
                return new Change(0, Set.of(), 0);
            }
            if (keep) {
                tombstone.add(tombstone(key, version.isKnown() ? version.code() : asOf));
            }
            Set<String> kept = keep ? Set.of(DocumentIds.tombstone(key)) : Set.of();
            int lane = record.patients().stream().findFirst().orElse((int) key.hash());
            List<String> gone = record.idsBeside(kept);
            writer.replace(lane, tombstone, false, gone, 0);
            return written(key, record, lane, tombstone, gone);
        }

        private Change written(
                RecordKey key, HeldRecord record, int patient, List<SolrInputDocument> changed, List<String> gone) {
            if (!changed.isEmpty() || !gone.isEmpty()) {
                sent(key);
            }
            return new Change(record.documentsAmong(gone), record.patients(), patient);
        }
    }

    private static void mark(SolrInputDocument document, RecordKey key, Version version) {
        document.setField(Fields.RECORD, key.hash());
        if (version.isKnown()) {
            document.setField(Fields.RECORD_VERSION, version.code());
        }
    }

    private SolrInputDocument tombstone(RecordKey key, long version) {
        SolrInputDocument document = new Document(DocumentIds.tombstone(key), Kinds.TOMBSTONE)
                .put(Fields.TIME, asOf)
                .finished();
        mark(document, key, new Version(version, false));
        return document;
    }
}
