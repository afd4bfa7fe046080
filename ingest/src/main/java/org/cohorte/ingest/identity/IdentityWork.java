package org.cohorte.ingest.identity;

import java.util.Set;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.ingest.index.LateOppositions;
import org.cohorte.ingest.index.PatientMoves;
import org.cohorte.ingest.index.SolrIndex;
import org.cohorte.ingest.index.UnitPlaces;
import org.cohorte.registry.Registry;

/** Carries out what was decided of identities: merges, their undoing, and oppositions that the index does not hold yet. */
public final class IdentityWork {

    private final Registry registry;
    private final SolrIndex index;

    /**
     * Work on an index.
     *
     * @param solr client of the collection; should write javabin
     */
    public IdentityWork(Registry registry, SolrClient solr) {
        this.registry = registry;
        this.index = new SolrIndex(solr);
    }

    /**
     * Does all there is to do, unless an import is running: that does it itself.
     *
     * @return whether it was done
     */
    public boolean run() {
        boolean idle = registry.merges().open(1).isEmpty()
                && registry.oppositions().lateOnes(0, 1).isEmpty();
        return idle
                || registry.importRuns().betweenImports(() -> {
                    merges();
                    oppositions();
                });
    }

    /**
     * Carries out merges; for whoever runs an import.
     *
     * @return numbers under which the index may hold other documents than before
     */
    public Set<Integer> merges() {
        return new PatientMoves(index, new UnitPlaces(registry.hospitalTree().places()), registry.merges()).run();
    }

    /** Writes oppositions; for whoever runs an import. */
    public void oppositions() {
        new LateOppositions(index, registry.oppositions()).run();
    }
}
