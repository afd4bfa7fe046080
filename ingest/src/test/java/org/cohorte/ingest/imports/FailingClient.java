package org.cohorte.ingest.imports;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.util.NamedList;

/** A client of a real index whose line breaks after some updates. */
final class FailingClient extends SolrClient {

    private static final long serialVersionUID = 1L;

    private final transient SolrClient client;
    private int updates;

    /** @param updates that pass */
    FailingClient(SolrClient client, int updates) {
        this.client = client;
        this.updates = updates;
    }

    @Override
    public NamedList<Object> request(SolrRequest<?> request, String collection)
            throws SolrServerException, IOException {
        if (request instanceof UpdateRequest && updates-- <= 0) {
            throw new IOException("the line is broken");
        }
        return client.request(request, collection);
    }

    @Override
    public void close() {}
}
