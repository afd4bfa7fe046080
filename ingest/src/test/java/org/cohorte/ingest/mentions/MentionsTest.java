package org.cohorte.ingest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cohorte.solr.mentions.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules, on sentences marked by hand. Figures: {@code MentionsMeasure}. */
class MentionsTest {

    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.90;
    private static final int SENTENCES = 400;

    @ParameterizedTest
    @ValueSource(strings = {"development.txt", "held-out.txt", "held-out-second.txt"})
    void readsWhatAReaderReads(String resource) {
        MentionSet set = MentionSet.of(resource);
        MentionSet.Figures figures = set.figures();
        assertThat(figures.precision()).as(set.misread().toString()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(figures.recall()).as(set.misread().toString()).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void isHeldAgainstEnoughSentences() {
        int sentences = List.of("development.txt", "held-out.txt", "held-out-second.txt").stream()
                .mapToInt(resource -> MentionSet.of(resource).figures().sentences())
                .sum();
        assertThat(sentences).isGreaterThanOrEqualTo(SENTENCES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Pas de fièvre.                  | n7-13
        Mère diabétique                 | f5-15
        EP ?                            | h0-2
        IRM prévue                      | p0-3
        Conjoint fumeur                 | o9-15
        Toux grasse                     | -
        """)
    void tellsWhereAndWhy(String text, String spans) {
        assertThat(Span.write(Mentions.notAffirmed(text))).isEqualTo(spans == null ? "" : spans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                ".",
                "?",
                ":",
                "- ",
                "non",
                "pas de",
                "sans",
                "ne",
                "(",
                ")",
                "n'",
                "'",
                "\u0301",
                "Ø",
                "\ud83d\ude00 ?",
                "\ud83d",
                "si",
                "mère",
                "de sa mère",
                "plus de",
                ": non",
                "vs",
                "chez",
                "Antécédents familiaux :"
            })
    void standsScraps(String text) {
        assertThat(Mentions.notAffirmed(text)).allMatch(span -> span.to() <= text.length());
    }

    /** Sentences as they come, and texts without any end of sentence, which cost the most. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pas de fièvre, frissons ou toux chez ce patient, mère diabétique, EP probable. ",
                "pas de fièvre ni toux, ",
                "négatif ",
                "de sa mère, ",
                "si ",
                "mot ",
                "X, Y ou Z : non ",
                "ne "
            })
    void costsInProportionToTheText(String sentence) {
        int small = 50_000;
        int large = 5_000_000;
        long one = Mentions.steps(sentence.repeat(small / sentence.length()));
        long hundred = Mentions.steps(sentence.repeat(large / sentence.length()));
        assertThat(hundred).isLessThan(one * 102);
        assertThat(hundred).as("words looked at, by character").isLessThan(40L * large);
    }

    @Test
    void cutsSentencesWhereTheyEnd() {
        String text =
                "Vu par le Dr. Durand, T° 37.5 à 8 h. Pas de\nfièvre. toux\n\n1. HTA\n- asthme\nConclusion : guéri. abs. de fièvre";
        List<String> sentences = Sentences.of(Tokens.of(text)).stream()
                .map(sentence -> sentence.tokens.stream().map(Token::form).collect(Collectors.joining(" ")))
                .toList();
        assertThat(sentences)
                .containsExactly(
                        "vu par le dr . durand , t ° 37.5 a 8 h .",
                        "pas de fievre .",
                        "toux",
                        "hta",
                        "asthme",
                        "conclusion : gueri .",
                        "abs . de fievre");
    }

    @Test
    void readsTheTableOfCues() {
        assertThat(Cues.expanded("{a,b} c{,s}")).containsExactly("a c", "a cs", "b c", "b cs");
    }
}
