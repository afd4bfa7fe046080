package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.registry.identity.Oppositions;
import org.cohorte.registry.identity.Oppositions.Late;
import org.cohorte.solr.Fields;

/**
 * Writes into the index what was said of opposition, so that readings need not carry it any more. Broken off, it is simply run
 * again: until the registry is told, readings go on applying what was said.
 */
public final class LateOppositions {

    private static final int AT_ONCE = 10_000;

    private final SolrIndex index;
    private final Oppositions oppositions;

    public LateOppositions(SolrIndex index, Oppositions oppositions) {
        this.index = index;
        this.oppositions = oppositions;
    }

    /** Writes all there is. */
    public void run() {
        int after = 0;
        for (List<Late> late = next(after); !late.isEmpty(); late = next(after)) {
            write(late);
            oppositions.indexed(late);
            after = late.getLast().record();
        }
    }

    private List<Late> next(int after) {
        return oppositions.lateOnes(after, AT_ONCE);
    }

    private void write(List<Late> late) {
        Map<String, SolrDocument> held = index.find(
                late.stream().map(one -> DocumentIds.patient(one.number())).toList(), "*");
        List<SolrInputDocument> changed = new ArrayList<>();
        for (Late one : late) {
            SolrDocument document = held.get(DocumentIds.patient(one.number()));
            if (document != null && !Boolean.valueOf(one.opposed()).equals(document.getFirstValue(Fields.OPPOSED))) {
                SolrInputDocument copy = Copies.of(document);
                copy.setField(Fields.OPPOSED, one.opposed());
                copy.setField(Fields.FINGERPRINT, Fingerprint.of(copy));
                changed.add(copy);
            }
        }
        if (!changed.isEmpty()) {
            IndexVersion version = new IndexVersion(index, IndexVersion.asOf(index));
            version.grow();
            index.change(changed, List.of());
            index.commit();
        }
    }
}
