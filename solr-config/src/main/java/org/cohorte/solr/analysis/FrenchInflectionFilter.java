package org.cohorte.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Gives each word its {@linkplain FrenchInflection plain form}, in its place or beside it at the same position. */
final class FrenchInflectionFilter extends TokenFilter {

    /** Words of reports are few and come again and again; some 300 kB when full. */
    private static final int MOST_KNOWN = 4_000;

    private static final char[] ITSELF = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final CharArrayMap<char[]> known = new CharArrayMap<>(64, false);
    private final boolean keepOriginal;

    private char @Nullable [] pending;
    private int start;
    private int end;

    FrenchInflectionFilter(TokenStream input, boolean keepOriginal) {
        super(input);
        this.keepOriginal = keepOriginal;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending != null) {
            clearAttributes();
            term.copyBuffer(pending, 0, pending.length);
            offset.setOffset(start, end);
            increment.setPositionIncrement(0);
            pending = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() >= FrenchInflection.SHORTEST && !keyword.isKeyword()) {
            inflect(plain());
        }
        return true;
    }

    private char[] plain() {
        char[] plain = known.get(term.buffer(), 0, term.length());
        if (plain == null) {
            String word = term.toString();
            String found = FrenchInflection.plain(word);
            plain = found.equals(word) ? ITSELF : found.toCharArray();
            if (known.size() < MOST_KNOWN) {
                known.put(word, plain);
            }
        }
        return plain;
    }

    private void inflect(char[] plain) {
        if (plain.length == 0) {
            return;
        }
        if (keepOriginal) {
            pending = plain;
            start = offset.startOffset();
            end = offset.endOffset();
        } else {
            term.copyBuffer(plain, 0, plain.length);
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = null;
    }
}
