package org.cohorte.ingest.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** The few things that an import asks of Solr. Safe for several threads. */
public final class SolrIndex {

    /** Identifiers may hold commas and spaces, but not two exclamation marks. */
    private static final String BETWEEN = "!!";

    private static final int IDS_AT_ONCE = 2_000;
    private static final int PATIENTS_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 10_000;

    private final SolrClient client;

    /**
     * An index.
     *
     * @param client of the collection; should write javabin
     */
    public SolrIndex(SolrClient client) {
        this.client = client;
    }

    /**
     * Sends documents, which are seen after the next commit.
     *
     * @param replacing whether they replace those with the same identifiers; if not, there must be none
     */
    void send(List<SolrInputDocument> documents, boolean replacing) throws IOException, SolrServerException {
        UpdateRequest request = new UpdateRequest();
        for (SolrInputDocument document : documents) {
            request.add(document, replacing);
        }
        request.process(client);
    }

    /** Makes everything sent so far durable and visible. */
    void commit() {
        try {
            client.commit();
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index cannot commit: " + e.getMessage(), e);
        }
    }

    /** Documents that are there, by identifier. */
    Map<String, SolrDocument> find(Collection<String> ids, String... fields) {
        Map<String, SolrDocument> found = HashMap.newHashMap(ids.size());
        List<String> wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + IDS_AT_ONCE));
            SolrQuery query = new SolrQuery("{!terms f=id separator='" + BETWEEN + "' cache=false v=$wanted}");
            query.set("wanted", String.join(BETWEEN, some));
            query.setRows(some.size());
            query.setFields(fields);
            query.addField(Fields.ID);
            query(query, document -> found.put((String) document.getFirstValue(Fields.ID), document));
        }
        return found;
    }

    /** Calls back with the patient and the unit of all stays of these patients that are not cancelled. */
    void unitsOfStays(Collection<Integer> patients, Consumer<SolrDocument> each) {
        List<Integer> wanted = List.copyOf(patients);
        for (int from = 0; from < wanted.size(); from += PATIENTS_AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + PATIENTS_AT_ONCE)).stream()
                    .map(String::valueOf)
                    .toList();
            SolrQuery query = new SolrQuery("+{!terms f=patient v=$numbers} +kind:stay +unit:* -status:cancelled");
            query.set("numbers", String.join(",", some));
            query.setFields(Fields.PATIENT, Fields.UNIT);
            all(query, each);
        }
    }

    /** Number of documents that match. */
    public long count(String query) {
        SolrQuery counting = new SolrQuery(query);
        counting.setRows(0);
        try {
            return client.query(counting, METHOD.POST).getResults().getNumFound();
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index cannot be read: " + e.getMessage(), e);
        }
    }

    boolean hasMovements() {
        return count("kind:" + Kinds.MOVEMENT) > 0;
    }

    /** Page by page: Solr makes room, and work, for as many rows as are asked for, not for those there are. */
    private void all(SolrQuery query, Consumer<SolrDocument> each) {
        query.setRows(ROWS_AT_ONCE);
        query.setSort(Fields.ID, SolrQuery.ORDER.asc);
        String cursor = "";
        String next = CursorMarkParams.CURSOR_MARK_START;
        while (!next.equals(cursor)) {
            cursor = next;
            query.set(CursorMarkParams.CURSOR_MARK_PARAM, cursor);
            next = query(query, each).getNextCursorMark();
        }
    }

    private QueryResponse query(SolrQuery query, Consumer<SolrDocument> each) {
        try {
            QueryResponse response = client.query(query, METHOD.POST);
            new ArrayList<>(response.getResults()).forEach(each);
            return response;
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index cannot be read: " + e.getMessage(), e);
        }
    }
}
