package org.cohorte.ingest.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.ORDER;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.TermsResponse.Term;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.packed.PackedBytes;
import org.cohorte.solr.packed.PackedDocuments;

/** The few things that an import asks of Solr. Safe for several threads. */
public final class SolrIndex {

    /** Identifiers may hold commas and spaces, but not two exclamation marks. */
    private static final String BETWEEN = "!!";

    /** Bytes of a packed document. */
    private static final int USUAL_LENGTH = 1 << 12;

    private static final int IDS_AT_ONCE = 2_000;
    private static final int PATIENTS_AT_ONCE = 500;
    private static final int PAGE = 2_000;
    private static final int WHOLE_PAGE = 500;

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
        packed(documents, replacing).process(client);
    }

    private static UpdateRequest packed(List<SolrInputDocument> documents, boolean replacing) {
        UpdateRequest request = new UpdateRequest();
        PackedBytes bytes = new PackedBytes(USUAL_LENGTH);
        for (SolrInputDocument document : documents) {
            request.add(PackedDocuments.pack(document, bytes), replacing);
        }
        return request;
    }

    /**
     * Sends documents, and takes others away.
     *
     * @param gone identifiers of documents that go; none of them is sent
     */
    void change(List<SolrInputDocument> documents, List<String> gone) {
        UpdateRequest request = packed(documents, true);
        if (!gone.isEmpty()) {
            request.deleteById(gone);
        }
        try {
            request.process(client);
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index takes no documents: " + e.getMessage(), e);
        }
    }

    /** Gives everything of some patients but their own documents, whole, a page at a time. */
    void eventsOf(Collection<Integer> patients, Consumer<List<SolrDocument>> pages) {
        SolrQuery query = new SolrQuery("+{!terms f=patient v=$numbers} -kind:" + Kinds.PATIENT);
        query.set(
                "numbers",
                String.join(",", patients.stream().map(String::valueOf).toList()));
        query.setFields("*");
        pages(query, WHOLE_PAGE, pages);
    }

    /** Takes documents away; they are seen until the next commit. */
    void remove(List<String> ids) throws IOException, SolrServerException {
        new UpdateRequest().deleteById(ids).process(client);
    }

    /**
     * Takes away what matches.
     *
     * @return how many documents readers saw of it
     */
    long remove(String query) {
        long seen = count(query);
        try {
            new UpdateRequest().deleteByQuery(query).process(client);
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index cannot take documents away: " + e.getMessage(), e);
        }
        return seen;
    }

    /** Identifier, fingerprint, record and version of all documents of records with these hashes; asks several things at once. */
    List<SolrDocument> findRecords(Collection<Long> hashes) {
        List<Long> wanted = List.copyOf(hashes);
        List<SolrDocument> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SolrDocumentList>> answers = new ArrayList<>();
            for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
                List<Long> some = wanted.subList(from, Math.min(wanted.size(), from + IDS_AT_ONCE));
                answers.add(threads.submit(() -> someRecords(some)));
            }
            for (Future<SolrDocumentList> answer : answers) {
                found.addAll(answer.get());
            }
        } catch (ExecutionException e) {
            throw new IndexException("the index cannot be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException("the import was interrupted", e);
        }
        return found;
    }

    /** Most records have one document. */
    private SolrDocumentList someRecords(List<Long> hashes) {
        SolrQuery query = new SolrQuery("{!terms f=record cache=false v=$wanted}");
        query.set(
                "wanted", String.join(",", hashes.stream().map(String::valueOf).toList()));
        query.setFields(Fields.ID, Fields.FINGERPRINT, Fields.RECORD, Fields.RECORD_VERSION);
        query.setRows(hashes.size() * 4);
        SolrDocumentList found = answer(query).getResults();
        if (found.getNumFound() == found.size()) {
            return found;
        }
        query.setRows(Math.toIntExact(found.getNumFound()));
        return answer(query).getResults();
    }

    /** Calls back with the documents of events that these stays bear, whole; movements are none. */
    void eventsOfStays(Collection<Integer> stays, Consumer<SolrDocument> each) {
        SolrQuery query = new SolrQuery("+{!terms f=stay v=$stays} -kind:stay -kind:movement");
        query.set("stays", String.join(",", stays.stream().map(String::valueOf).toList()));
        query.setFields("*");
        pages(query, WHOLE_PAGE, page -> page.forEach(each));
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
            each(query, each);
        }
    }

    /** Takes documents away; they are seen until the next commit. */
    void delete(List<String> ids) {
        try {
            if (!ids.isEmpty()) {
                remove(ids);
            }
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index takes nothing away: " + e.getMessage(), e);
        }
    }

    /** Calls back with every document that matches, as readers see them. */
    void each(SolrQuery query, Consumer<SolrDocument> each) {
        pages(query, PAGE, page -> page.forEach(each));
    }

    /** What Solr answers. */
    QueryResponse answer(SolrQuery query) {
        try {
            return client.query(query, METHOD.POST);
        } catch (IOException | SolrServerException e) {
            throw new IndexException("the index cannot be read: " + e.getMessage(), e);
        }
    }

    /** Terms of a field that begin so; some may be of documents taken away not long ago. */
    List<String> terms(String field, String prefix) {
        SolrQuery query = new SolrQuery("-*:*");
        query.setRows(0);
        query.setTerms(true);
        query.addTermsField(field);
        query.setTermsPrefix(prefix);
        query.setTermsLimit(-1);
        return answer(query).getTermsResponse().getTerms(field).stream()
                .map(Term::getTerm)
                .toList();
    }

    /** Number of documents that match. */
    public long count(String query) {
        return count(new SolrQuery(query));
    }

    /** Number of documents that match. */
    long count(SolrQuery query) {
        query.setRows(0);
        return answer(query).getResults().getNumFound();
    }

    boolean hasMovements() {
        return count("kind:" + Kinds.MOVEMENT) > 0;
    }

    /** Page by page: Solr makes room, and work, for as many rows as are asked for, not for those there are. */
    private void pages(SolrQuery query, int rows, Consumer<List<SolrDocument>> pages) {
        query.setRows(rows);
        query.setSort(Fields.ID, ORDER.asc);
        String at = CursorMarkParams.CURSOR_MARK_START;
        while (true) {
            query.set(CursorMarkParams.CURSOR_MARK_PARAM, at);
            QueryResponse page = answer(query);
            pages.accept(page.getResults());
            if (page.getResults().size() < rows) {
                return;
            }
            at = page.getNextCursorMark();
        }
    }

    private void query(SolrQuery query, Consumer<SolrDocument> each) {
        answer(query).getResults().forEach(each);
    }
}
