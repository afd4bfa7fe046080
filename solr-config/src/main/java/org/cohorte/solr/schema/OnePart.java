package org.cohorte.solr.schema;

import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.jspecify.annotations.Nullable;

/** A type of field that makes one part of a document of each value: no list need be made of it. */
public interface OnePart {

    /**
     * The part.
     *
     * @return null where the field asks for more than one, as {@code createFields} makes them
     */
    @Nullable
    IndexableField part(SchemaField field, Object value);
}
