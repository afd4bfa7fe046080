package org.cohorte.solr.mentions;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.TextField;
import org.cohorte.solr.schema.OnePart;
import org.jspecify.annotations.Nullable;

/** Texts, cut into words by way of a {@link WordMemory}; those of reports for the field of words that they do not affirm at once. */
public final class WordsFieldType extends TextField implements OnePart {

    private volatile @Nullable WordMemory memory;

    @Override
    public IndexableField createField(SchemaField field, Object value) {
        return part(field, value);
    }

    @Override
    public IndexableField part(SchemaField field, Object value) {
        WordMemory words = memory();
        return switch (value) {
            case Report.Said said -> new WordsField(field.getName(), field, said.report(), true, words);
            case Report.LeftOut leftOut -> new WordsField(field.getName(), field, leftOut.report(), false, words);
            default -> new WordsField(field.getName(), field, new Report(value.toString(), List.of()), true, words);
        };
    }

    private WordMemory memory() {
        WordMemory known = memory;
        return known == null ? remember() : known;
    }

    private synchronized WordMemory remember() {
        WordMemory known = memory;
        if (known == null) {
            known = WordMemory.of(getIndexAnalyzer());
            memory = known;
        }
        return known;
    }
}
