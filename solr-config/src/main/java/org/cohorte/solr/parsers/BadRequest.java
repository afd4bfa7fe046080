package org.cohorte.solr.parsers;

import org.apache.solr.common.SolrException;

/** A request that the caller has to change; the message says what and where. */
final class BadRequest extends SolrException {

    private static final long serialVersionUID = 1;

    BadRequest(String message) {
        super(ErrorCode.BAD_REQUEST, message);
    }

    BadRequest(String message, Throwable cause) {
        super(ErrorCode.BAD_REQUEST, message, cause);
    }
}
