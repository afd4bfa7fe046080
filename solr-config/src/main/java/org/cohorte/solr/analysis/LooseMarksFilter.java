package org.cohorte.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes away the accents that are written as a mark of their own after their letter (U+0300 to U+036F). */
final class LooseMarksFilter extends TokenFilter {

    private static final char FIRST = '\u0300';
    private static final char LAST = '\u036f';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LooseMarksFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] < FIRST || letters[i] > LAST) {
                letters[kept] = letters[i];
                kept++;
            }
        }
        term.setLength(kept);
        return true;
    }
}
