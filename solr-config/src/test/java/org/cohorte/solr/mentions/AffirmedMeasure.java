package org.cohorte.solr.mentions;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizerFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.apache.solr.analysis.TokenizerChain;
import org.cohorte.solr.Fields;

/**
 * What affirmed words cost beside all words, and beside affirmed words written in a field of their own: random texts of 100 words, a
 * tenth of which is not affirmed. By Lucene alone, one thread.
 */
final class AffirmedMeasure {

    private static final int TEXTS = 500_000;
    private static final int WORDS = 100;
    private static final int VOCABULARY = 5_000;
    private static final int ROUNDS = 31;
    private static final String WRITTEN = "written";

    private AffirmedMeasure() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("affirmed");
        try (FSDirectory directory = FSDirectory.open(folder)) {
            fill(directory);
            try (DirectoryReader reader = AffirmedReaders.of(DirectoryReader.open(directory))) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                ask(searcher, "a word of most texts", field -> new TermQuery(new Term(field, word(2))));
                ask(searcher, "a word of some texts", field -> new TermQuery(new Term(field, word(300))));
                ask(searcher, "a phrase of frequent words", field -> new PhraseQuery(field, word(2), word(3)));
                ask(searcher, "a phrase of rarer words", field -> new PhraseQuery(field, word(60), word(90)));
                ask(searcher, "the beginning of 10 words", field -> new PrefixQuery(new Term(field, word(30))));
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static String word(int number) {
        return "w" + number;
    }

    private static void fill(FSDirectory directory) throws IOException {
        WordMemory memory = WordMemory.of(
                new TokenizerChain(new WhitespaceTokenizerFactory(new HashMap<>()), new TokenFilterFactory[0]));
        Random random = new Random(1);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(200))) {
            for (int text = 0; text < TEXTS; text++) {
                writer.addDocument(document(random, memory));
            }
        }
    }

    /** Words by Zipf's law, about; a word left out is a hole in the written field. */
    private static Document document(Random random, WordMemory memory) {
        StringBuilder said = new StringBuilder();
        StringBuilder affirmed = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            String word = word((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
            if (random.nextInt(10) == 0) {
                spans.add(new Span(said.length(), said.length() + word.length(), Reason.NEGATED));
                affirmed.append("- ");
            } else {
                affirmed.append(word).append(' ');
            }
            said.append(word).append(' ');
        }
        Report report = new Report(said.toString(), spans);
        Document document = new Document();
        document.add(new WordsField(Fields.TEXT, TextField.TYPE_NOT_STORED, report, true, memory));
        document.add(new WordsField(Fields.TEXT_LEFT_OUT, TextField.TYPE_NOT_STORED, report, false, memory));
        WhitespaceTokenizer written = new WhitespaceTokenizer();
        written.setReader(new StringReader(affirmed.toString()));
        document.add(new Field(WRITTEN, written, TextField.TYPE_NOT_STORED));
        return document;
    }

    private static void ask(IndexSearcher searcher, String name, Function<String, Query> query) throws IOException {
        List<String> fields = List.of(Fields.TEXT, WRITTEN, Fields.AFFIRMED_TEXT);
        long[][] times = new long[fields.size()][ROUNDS];
        int[] found = new int[fields.size()];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < fields.size(); i++) {
                long start = System.nanoTime();
                found[i] = count(searcher, query.apply(fields.get(i)));
                if (round >= 0) {
                    times[i][round] = System.nanoTime() - start;
                }
            }
        }
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < fields.size(); i++) {
            Arrays.sort(times[i]);
            line.append(String.format(" | %s %d in %.2f ms", fields.get(i), found[i], times[i][ROUNDS / 2] / 1e6));
        }
        System.out.println(line);
    }

    /** One by one: numbers of documents of words alone would be known beforehand. */
    private static int count(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count++;
            }
        }
        return count;
    }
}
