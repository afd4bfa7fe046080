package org.cohorte.solr.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes the filter that takes accents away which are written as marks of their own. */
public final class LooseMarksFilterFactory extends TokenFilterFactory {

    /** Called by Solr with the attributes of the schema; there are none. */
    public LooseMarksFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new LooseMarksFilter(input);
    }
}
