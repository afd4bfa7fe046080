package org.cohorte.solr.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes the plural and feminine filter of the schema. With {@code keepOriginal="true"} the word as written stays beside its
 * plain form, so that unfinished words ({@code infectieus*}) find it.
 */
public final class FrenchInflectionFilterFactory extends TokenFilterFactory {

    private final boolean keepOriginal;

    /** Called by Solr with the attributes of the schema; refuses unknown ones. */
    public FrenchInflectionFilterFactory(Map<String, String> arguments) {
        super(arguments);
        keepOriginal = getBoolean(arguments, "keepOriginal", false);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new FrenchInflectionFilter(input, keepOriginal);
    }
}
