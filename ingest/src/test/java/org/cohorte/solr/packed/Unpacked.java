package org.cohorte.solr.packed;

import java.util.Collection;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;

/** Documents as they were before they were packed. */
public final class Unpacked {

    private Unpacked() {}

    /** The document with all its fields by name. */
    public static SolrInputDocument of(SolrInputDocument document) {
        SolrInputDocument packed = PackedDocuments.pack(document, new PackedBytes(1));
        SolrInputDocument unpacked = new SolrInputDocument();
        unpacked.setField(Fields.ID, packed.getFieldValue(Fields.ID));
        PackedReading.unpack((byte[]) packed.getFieldValue(Fields.PACKED))
                .forEach((value, number) -> unpacked.setField(PackedNames.name(number), plain(value)));
        return unpacked;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(Unpacked::plain).toList();
            case CharSequence text -> text.toString();
            default -> value;
        };
    }
}
