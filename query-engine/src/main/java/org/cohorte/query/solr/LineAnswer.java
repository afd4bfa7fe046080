package org.cohorte.query.solr;

import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.util.NamedList;

/**
 * An answer that lists documents.
 *
 * @param documents of the page, with how many there are in all
 * @param mark      where the next page begins; empty for requests without pages
 */
record LineAnswer(SolrDocumentList documents, String mark) {

    static LineAnswer of(NamedList<Object> answer) {
        return new LineAnswer(
                (SolrDocumentList) answer.get("response"),
                answer.get("nextCursorMark") instanceof String mark ? mark : "");
    }

    long total() {
        return documents.getNumFound();
    }
}
