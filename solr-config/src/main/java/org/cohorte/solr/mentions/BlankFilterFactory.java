package org.cohorte.solr.mentions;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes the filter of blanked words for the schema. */
public final class BlankFilterFactory extends TokenFilterFactory {

    /** Called by Solr with the attributes of the schema; refuses any. */
    public BlankFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new BlankFilter(input);
    }
}
