package org.cohorte.solr.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

    /** Words that one number, two or none can tell, and those that would be the same if a letter were cut or a length forgotten. */
    private static final List<String> ALIKE = List.of(
            "",
            "a",
            "a\0",
            "\0a",
            "\0",
            "\u00ff",
            "\u0100",
            "\u0161",
            "abcdefgh",
            "abcdefgh\0",
            "abcdefghi",
            "abcdefghij",
            "abcdefghabcdefgh",
            "abcdefghabcdefg",
            "abcdefghabcdefghi",
            "abcdefghabcdefghabcdefgh",
            "abcdefghabcdefghabcdefgi",
            "\u00ff".repeat(8),
            "\u00ff".repeat(16),
            "\u0153",
            "\u0153dème",
            "l\u2019\u0153dème",
            "l\u2019h\u00f4pital",
            "\u65e5\u672c");

    private static final class Known extends RecentWords.Word {

        private final String word;

        private Known(String word) {
            super(word.toCharArray(), word.length());
            this.word = word;
        }
    }

    /** In one slot each word drives out the one before: what is found is never another. */
    @Test
    void aWordIsNeverTakenForAnother() {
        RecentWords<Known> words = new RecentWords<>(1);
        for (String kept : ALIKE) {
            words.keep(new Known(kept));
            for (String asked : ALIKE) {
                Known found = words.find((asked + "tail").toCharArray(), asked.length());
                if (asked.equals(kept)) {
                    assertThat(found)
                            .isNotNull()
                            .extracting(known -> known.word)
                            .isEqualTo(kept);
                } else {
                    assertThat(found).as("%s after %s", asked, kept).isNull();
                }
            }
        }
    }

    @Test
    void wordsOfATextAreFoundAgain() {
        Random random = new Random(7);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            text.add(random.ints(1 + random.nextInt(24), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        RecentWords<Known> words = new RecentWords<>(1 << 14);
        text.forEach(word -> words.keep(new Known(word)));
        int found = 0;
        for (String word : text) {
            Known known = words.find(word.toCharArray(), word.length());
            if (known != null) {
                assertThat(known.word).isEqualTo(word);
                found++;
            }
        }
        assertThat(found).as("words spread over the slots").isGreaterThan(1_800);
    }

    @Test
    void slotsAreAPowerOfTwo() {
        assertThatThrownBy(() -> new RecentWords<Known>(3)).hasMessage("3 is no power of two");
    }
}
