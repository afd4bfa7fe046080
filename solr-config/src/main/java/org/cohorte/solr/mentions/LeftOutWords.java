package org.cohorte.solr.mentions;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.cohorte.solr.Fields;

/**
 * How words that a text does not affirm stand in the index: in a field beside that of all words, each in its place. Where the text
 * affirms none of a word's occurrences, the word comes with a mark: the same word and a byte of zero, which no word holds and which
 * sorts right behind it. Words that are affirmed are then those of the text without these: without the marked documents
 * where documents are asked for, and without these places where places are.
 */
final class LeftOutWords {

    private static final byte MARK = 0;

    private LeftOutWords() {}

    /** The mark of a word, made where it is told to. */
    static BytesRef mark(BytesRef word, BytesRefBuilder to) {
        to.copyBytes(word);
        to.append(MARK);
        return to.get();
    }

    /**
     * The field of all words of a text, and that of the words left out.
     *
     * @param affirmed field that is asked for affirmed words
     */
    static Optional<Pair> of(String affirmed) {
        return switch (affirmed) {
            case Fields.AFFIRMED_TITLE -> Optional.of(new Pair(Fields.TITLE, Fields.TITLE_LEFT_OUT));
            case Fields.AFFIRMED_TEXT -> Optional.of(new Pair(Fields.TEXT, Fields.TEXT_LEFT_OUT));
            default -> Optional.empty();
        };
    }

    /** Names of two fields. */
    record Pair(String said, String leftOut) {}
}
