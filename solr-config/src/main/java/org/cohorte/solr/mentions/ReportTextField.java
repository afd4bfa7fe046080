package org.cohorte.solr.mentions;

import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.TextField;

/** A text; what {@link AffirmedProcessorFactory} made of a report's is cut into words for two fields at once. */
public final class ReportTextField extends TextField {

    @Override
    public IndexableField createField(SchemaField field, Object value) {
        return switch (value) {
            case Report.Said said -> new WordsField(field.getName(), field, said.report(), true);
            case Report.Affirmed affirmed -> new WordsField(field.getName(), field, affirmed.report(), false);
            default -> super.createField(field, value);
        };
    }
}
