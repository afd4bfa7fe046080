package org.cohorte.solr.parsers;

import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;

/** Refusals of a request that the caller has to change. */
final class Bad {

    private Bad() {}

    static SolrException request(String message) {
        return new SolrException(ErrorCode.BAD_REQUEST, message);
    }

    static SolrException request(String message, Throwable cause) {
        return new SolrException(ErrorCode.BAD_REQUEST, message, cause);
    }
}
