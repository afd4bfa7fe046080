package org.cohorte.solr.mentions;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes blanked words out and leaves a hole where each was. */
final class BlankFilter extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    BlankFilter(TokenStream input) {
        super(input);
    }

    @Override
    protected boolean accept() {
        return !Blanks.isBlank(term.buffer(), term.length());
    }
}
