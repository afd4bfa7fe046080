package org.cohorte.e2e.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.cohorte.ingest.index.IndexingClient;

/** Every document of an index with all its fields, but for the numbers that Solr and the count of commits give. */
record IndexContent(SortedMap<String, String> documents) {

    private static final int ROWS = 5_000;

    static IndexContent of(ImportingProgram.Place place) {
        SortedMap<String, String> documents = new TreeMap<>();
        try (SolrClient index = IndexingClient.of(place.index(), "cohorte", place.user(), place.password())) {
            SolrQuery query = new SolrQuery("*:* -kind:state").setRows(ROWS);
            query.setSort("id", SolrQuery.ORDER.asc);
            query.setFields("*");
            String cursor = "";
            String next = CursorMarkParams.CURSOR_MARK_START;
            while (!next.equals(cursor)) {
                cursor = next;
                query.set(CursorMarkParams.CURSOR_MARK_PARAM, cursor);
                QueryResponse answer = index.query(query, org.apache.solr.client.solrj.SolrRequest.METHOD.POST);
                answer.getResults().forEach(document -> add(document, documents));
                next = answer.getNextCursorMark();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SolrServerException e) {
            throw new IllegalStateException(e);
        }
        return new IndexContent(documents);
    }

    private static void add(SolrDocument document, SortedMap<String, String> documents) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (String field : document.getFieldNames()) {
            if (!field.equals("_version_")) {
                fields.put(field, text(document.getFieldValue(field)));
            }
        }
        String id = String.valueOf(document.getFirstValue("id"));
        String before = documents.put(id, fields.toString());
        if (before != null) {
            throw new IllegalStateException("two documents " + id + ": " + before + " and " + fields);
        }
    }

    /** Values of a field are a set. */
    private static String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).sorted().toList().toString()
                : String.valueOf(value);
    }

    /** What is not the same in another one, at most ten. */
    List<String> differences(IndexContent other) {
        List<String> differences = new ArrayList<>();
        documents.forEach((id, fields) -> {
            String there = other.documents.get(id);
            if (!fields.equals(there) && differences.size() < 10) {
                differences.add(id + ": " + fields + " / " + there);
            }
        });
        other.documents.keySet().stream()
                .filter(id -> !documents.containsKey(id))
                .limit(10)
                .forEach(id -> differences.add(id + " is there only"));
        return differences;
    }
}
