package org.cohorte.e2e.proof;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.cohorte.ingest.identity.IdentityWork;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.solr.AnyNodeClient;
import org.cohorte.query.solr.SolrClinicalLines;
import org.cohorte.query.solr.SolrCodeCatalogue;
import org.cohorte.query.solr.SolrCohortEngine;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.solr.Fields;

/** An index, filled as the product fills it, and the engine over it. */
final class Index implements AutoCloseable {

    private final Solr solr;
    private final Clock clock;
    private final SolrGateway gateway;
    private final CohortEngine engine;
    private final ClinicalLines lines;

    Index(Solr solr, Clock clock, ZoneId zone) {
        this.solr = solr;
        this.clock = clock;
        this.gateway = new SolrGateway(SolrSettings.of(solr.collections(), solr.user(), solr.secret()));
        Units units = new Units();
        RequestValidator validator = new RequestValidator(units, new SolrCodeCatalogue(gateway), clock, zone);
        this.engine = new SolrCohortEngine(gateway, units, validator, clock, zone);
        this.lines = new SolrClinicalLines(gateway, clock, zone);
    }

    /** Writes these patients; those that are there already are replaced. */
    void load(String name, Hospital hospital, Registered registered) throws IOException {
        int size = hospital.patients().size();
        load(
                new DemoLoader.Hospital(
                        name,
                        hospital.units(),
                        size,
                        from -> hospital.patients().subList(from, size).iterator()),
                registered);
    }

    /** Writes patients as they are drawn. */
    void load(DemoLoader.Hospital hospital, Registered registered) throws IOException {
        try (SolrClient client = AnyNodeClient.of(solr.collections(), this::indexingClient)) {
            new DemoLoader(registered.registry(), client, clock, 2).load(hospital, ImportProgress.NONE);
        }
    }

    private SolrClient indexingClient(URI url) {
        return IndexingClient.of(url, null, solr.user(), solr.secret());
    }

    /** Carries out what was decided of identities. */
    void carryOut(Registered registered) throws IOException {
        try (SolrClient client = AnyNodeClient.of(solr.collections(), this::indexingClient)) {
            if (!new IdentityWork(registered.registry(), client).run()) {
                throw new IOException("an import is running");
            }
        }
    }

    /** Fingerprint of every clinical document, by its identifier. */
    Map<String, Object> documents() throws IOException, SolrServerException {
        try (SolrClient client = AnyNodeClient.of(solr.collections(), this::indexingClient)) {
            SolrQuery query = new SolrQuery("patient:[* TO *]");
            query.setFields(Fields.ID, Fields.FINGERPRINT);
            query.setRows(1_000_000);
            Map<String, Object> documents = new TreeMap<>();
            client.query(query)
                    .getResults()
                    .forEach(document -> documents.put(
                            (String) document.getFirstValue(Fields.ID), document.getFirstValue(Fields.FINGERPRINT)));
            return documents;
        }
    }

    CohortEngine engine() {
        return engine;
    }

    ClinicalLines lines() {
        return lines;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
