package org.cohorte.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Gives each word its {@linkplain FrenchInflection plain form}, in its place or beside it at the same position. */
final class FrenchInflectionFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final boolean keepOriginal;

    private @Nullable String pending;
    private @Nullable State original;

    FrenchInflectionFilter(TokenStream input, boolean keepOriginal) {
        super(input);
        this.keepOriginal = keepOriginal;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending != null) {
            restoreState(original);
            term.setEmpty().append(pending);
            increment.setPositionIncrement(0);
            pending = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            inflect(term.toString());
        }
        return true;
    }

    private void inflect(String word) {
        String plain = FrenchInflection.plain(word);
        if (plain.equals(word)) {
            return;
        }
        if (keepOriginal) {
            pending = plain;
            original = captureState();
        } else {
            term.setEmpty().append(plain);
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = null;
        original = null;
    }
}
