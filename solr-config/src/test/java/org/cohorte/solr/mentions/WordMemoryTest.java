package org.cohorte.solr.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.core.StopFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.util.ElisionFilterFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.analysis.TokenizerChain;
import org.apache.solr.common.SolrException;
import org.cohorte.solr.analysis.FrenchInflectionFilterFactory;
import org.cohorte.solr.analysis.LooseMarksFilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words found by way of the memory are the analyzer's own, in their places. */
class WordMemoryTest {

    private static final List<String> PIECES = List.of(
            "fièvre",
            "l'œdème",
            "L’INSUFFISANCE",
            "rénaux",
            "38,5",
            "1.2.3",
            "a:b",
            "E11.9",
            "_",
            "x_y",
            "\u00b5g",
            "e\u0301te\u0301",
            "\u0301",
            "\u65e5\u672c",
            "\uD83D\uDE00",
            "non-fumeur",
            "aujourd'hui",
            "de",
            "’",
            "m²",
            "ß",
            "\u00ad",
            "x".repeat(48),
            "y".repeat(49),
            "z".repeat(300),
            "TRAVAUX",
            "yeux",
            "nouvelles");

    private static final List<String> BETWEEN = List.of(" ", "  ", "\n", ", ", ". ", "", "\u00a0", " - ");

    private static CustomAnalyzer.Builder french() throws IOException {
        return CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(ElisionFilterFactory.class, "ignoreCase", "true")
                .addTokenFilter(LowerCaseFilterFactory.class)
                .addTokenFilter(LooseMarksFilterFactory.class)
                .addTokenFilter(ASCIIFoldingFilterFactory.class)
                .addTokenFilter(FrenchInflectionFilterFactory.class, "keepOriginal", "true");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void makesTheWordsThatTheAnalyzerMakes(long seed) throws IOException {
        Analyzer analyzer = new TokenizerChain(french().build());
        sameWords(analyzer, new Random(seed));
    }

    /** A filter that takes words away leaves holes. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void keepsTheHolesThatAFilterLeaves(long seed) throws IOException {
        Analyzer analyzer = new TokenizerChain(
                french().addTokenFilter(StopFilterFactory.class).build());
        sameWords(analyzer, new Random(seed));
    }

    private static void sameWords(Analyzer analyzer, Random random) throws IOException {
        WordMemory memory = WordMemory.of(analyzer);
        for (int text = 0; text < 400; text++) {
            StringBuilder written = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                written.append(PIECES.get(random.nextInt(PIECES.size())))
                        .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            assertThat(found(memory, written.toString()))
                    .as(written.toString())
                    .isEqualTo(analysed(analyzer, written.toString()));
        }
    }

    private static List<String> found(WordMemory memory, String text) {
        Words words = memory.read(text, List.of());
        List<String> all = new ArrayList<>();
        BytesRef word = new BytesRef();
        for (int i = 0; i < words.count(); i++) {
            words.read(i, word);
            all.add(words.step(i) + " " + word.utf8ToString());
        }
        return all;
    }

    private static List<String> analysed(Analyzer analyzer, String text) throws IOException {
        List<String> all = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                all.add(step.getPositionIncrement() + " " + term.getBytesRef().utf8ToString());
            }
            stream.end();
        }
        return all;
    }

    @Test
    void anAnalyzerThatIsNoChainIsRefused() {
        try (Analyzer other = new StandardAnalyzer()) {
            assertThatThrownBy(() -> WordMemory.of(other))
                    .isInstanceOf(SolrException.class)
                    .hasMessageContaining("StandardAnalyzer");
        }
    }
}
