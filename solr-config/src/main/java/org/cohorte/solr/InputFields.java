package org.cohorte.solr;

import java.util.Collection;
import java.util.List;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a document as Solr holds it.
 *
 * @param document is written to
 */
public record InputFields(SolrInputDocument document) implements FieldAccess {

    @Override
    public @Nullable Object first(String field) {
        return document.getFieldValue(field);
    }

    @Override
    public Collection<?> all(String field) {
        Collection<Object> values = document.getFieldValues(field);
        return values == null ? List.of() : values;
    }

    @Override
    public void set(String field, Object value) {
        document.setField(field, value);
    }

    @Override
    public void remove(String field) {
        document.removeField(field);
    }
}
