package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** Small numbers for the few different texts of a field, from 0. */
public final class Dictionary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a text, a new one when it was not met before. */
    public int number(String text) {
        return numbers.computeIfAbsent(text, missing -> {
            texts.add(missing);
            return texts.size() - 1;
        });
    }

    /** The number of a text that was met; negative for another. */
    int known(String text) {
        return numbers.getOrDefault(text, -1);
    }

    public String text(int number) {
        return texts.get(number);
    }

    public int size() {
        return texts.size();
    }

    /** What texts are, by the numbers that a segment has for them. */
    @FunctionalInterface
    public interface Texts {
        BytesRef text(int ordinal) throws IOException;
    }

    /** Numbers of the texts of one segment, which numbers them in a way of its own: each text is read once, not once a document. */
    public final class OfSegment {

        private static final int NOT_MET = -1;

        private final int[] numbers;
        private final Texts texts;

        public OfSegment(long different, Texts texts) {
            numbers = new int[Math.toIntExact(different)];
            Arrays.fill(numbers, NOT_MET);
            this.texts = texts;
        }

        public int number(int ordinal) throws IOException {
            int known = numbers[ordinal];
            if (known == NOT_MET) {
                known = Dictionary.this.number(texts.text(ordinal).utf8ToString());
                numbers[ordinal] = known;
            }
            return known;
        }
    }
}
