package org.cohorte.solr;

import java.util.Collection;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A document on its way into the index, whose fields are read and set by name. */
public interface FieldAccess {

    /** Value of a field, the first of several; null when there is none. */
    @Nullable
    Object first(String field);

    /** All values of a field. */
    Collection<?> all(String field);

    /** Sets a field to one value. */
    void set(String field, Object value);

    /** Takes a field away. */
    void remove(String field);

    /** What is wrong with the document, named where its identifier is known here. */
    default SolrException refused(String reason) {
        Object id = first(Fields.ID);
        return new SolrException(ErrorCode.BAD_REQUEST, (id == null ? "" : "document " + id + ": ") + reason);
    }
}
