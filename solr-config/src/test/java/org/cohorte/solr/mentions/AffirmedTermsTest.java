package org.cohorte.solr.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.solr.analysis.TokenizerChain;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random texts with random parts that are not affirmed: what is answered is what a field of the affirmed words, written beside, has. */
class AffirmedTermsTest {

    private static final String WRITTEN = "written";
    private static final List<String> VOCABULARY = List.of(
            "a",
            "ab",
            "abc",
            "toux",
            "fievre",
            "fievres",
            "œdème",
            "b",
            "douleur",
            "douleurs",
            "38",
            "rare",
            "rarement");
    private static final int TEXTS = 400;

    private final WordMemory memory = WordMemory.of(
            new TokenizerChain(new WhitespaceTokenizerFactory(new HashMap<>()), new TokenFilterFactory[0]));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wordsAndPlacesAreThoseOfAWrittenField(long seed) throws IOException {
        Random random = new Random(seed);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            fill(directory, random);
            try (DirectoryReader reader = AffirmedReaders.of(DirectoryReader.open(directory))) {
                assertThat(reader.leaves()).hasSizeGreaterThan(1);
                for (LeafReaderContext leaf : reader.leaves()) {
                    sameWords(leaf.reader(), random);
                }
                sameAnswers(new IndexSearcher(reader), random);
            }
        }
    }

    @Test
    void anIndexOfTheLayoutBeforeIsAnsweredFromWhatItWrote() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                Document document = new Document();
                document.add(new TextField(Fields.TEXT, "pas de toux", Field.Store.NO));
                document.add(new TextField(Fields.AFFIRMED_TEXT, "pas de", Field.Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = AffirmedReaders.of(DirectoryReader.open(directory))) {
                Terms words = reader.leaves().getFirst().reader().terms(Fields.AFFIRMED_TEXT);
                assertThat(all(words.iterator())).containsExactly("de 1", "pas 1");
            }
        }
    }

    private void fill(ByteBuffersDirectory directory, Random random) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (int number = 0; number < TEXTS; number++) {
                writer.addDocument(document(number, random));
                if (random.nextInt(60) == 0) {
                    writer.commit();
                }
            }
            writer.commit();
            for (int number = 0; number < TEXTS; number += 1 + random.nextInt(TEXTS / 4)) {
                writer.deleteDocuments(new Term("id", String.valueOf(number)));
            }
        }
    }

    private Document document(int number, Random random) {
        String text = text(random);
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && random.nextInt(5) > 0; i--) {
            int from = random.nextInt(text.length() + 1);
            spans.add(new Span(from, from + 1 + random.nextInt(30), Reason.NEGATED));
        }
        Report report = new Report(text, spans);
        Document document = new Document();
        document.add(new StringField("id", String.valueOf(number), Field.Store.NO));
        document.add(new WordsField(Fields.TEXT, TextField.TYPE_NOT_STORED, report, true, memory));
        if (!report.affirmsAll()) {
            document.add(new WordsField(Fields.TEXT_LEFT_OUT, TextField.TYPE_NOT_STORED, report, false, memory));
        }
        document.add(new Field(WRITTEN, new Affirmed(report.words(memory)), TextField.TYPE_NOT_STORED));
        return document;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(VOCABULARY.get((int) (VOCABULARY.size() * Math.pow(random.nextDouble(), 2))))
                    .append(' ');
        }
        return text.toString();
    }

    /** The words that are affirmed, each in its place. */
    private static final class Affirmed extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Words words;
        private int next;

        private Affirmed(Words words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            int positions = 0;
            while (next < words.count()) {
                positions += words.step(next);
                if (words.isAffirmed(next++)) {
                    BytesRef word = new BytesRef();
                    words.read(next - 1, word);
                    term.setBytesRef(word);
                    step.setPositionIncrement(positions);
                    return true;
                }
            }
            return false;
        }
    }

    private static void sameWords(LeafReader segment, Random random) throws IOException {
        Terms shown = segment.terms(Fields.AFFIRMED_TEXT);
        Terms written = segment.terms(WRITTEN);
        assertThat(all(shown.iterator())).isEqualTo(all(written.iterator()));
        CompiledAutomaton some = new CompiledAutomaton(new WildcardQuery(new Term("", "?*ou*")).getAutomaton());
        assertThat(all(shown.intersect(some, null))).isEqualTo(all(written.intersect(some, null)));
        TermsEnum one = shown.iterator();
        TermsEnum other = written.iterator();
        for (String word : new TreeSet<>(VOCABULARY)) {
            boolean there = other.seekExact(new BytesRef(word));
            assertThat(one.seekExact(new BytesRef(word))).isEqualTo(there);
            if (there) {
                assertThat(one.docFreq()).isEqualTo(other.docFreq());
                samePlaces(one, other, random);
            }
            SeekStatus status = other.seekCeil(new BytesRef(word + "a"));
            assertThat(one.seekCeil(new BytesRef(word + "a"))).isEqualTo(status);
            if (status != SeekStatus.END) {
                assertThat(one.term()).isEqualTo(other.term());
            }
        }
    }

    private static List<String> all(TermsEnum words) throws IOException {
        List<String> all = new ArrayList<>();
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            all.add(word.utf8ToString() + ' ' + words.docFreq());
        }
        return all;
    }

    private static void samePlaces(TermsEnum one, TermsEnum other, Random random) throws IOException {
        for (int flags : new int[] {PostingsEnum.NONE, PostingsEnum.FREQS, PostingsEnum.POSITIONS}) {
            long seed = random.nextLong();
            assertThat(places(one, flags, new Random(seed))).isEqualTo(places(other, flags, new Random(seed)));
            assertThat(places(one, flags, null)).isEqualTo(places(other, flags, null));
        }
    }

    /** Documents and places, all or by leaps. */
    private static List<String> places(TermsEnum words, int flags, Random leaps) throws IOException {
        PostingsEnum postings = words.postings(null, flags);
        List<String> places = new ArrayList<>();
        for (int document = postings.nextDoc(); document != PostingsEnum.NO_MORE_DOCS; ) {
            StringBuilder place = new StringBuilder().append(document);
            if (flags != PostingsEnum.NONE) {
                place.append(" x").append(postings.freq());
            }
            int read = leaps == null ? Integer.MAX_VALUE : leaps.nextInt(3);
            for (int i = 0; flags == PostingsEnum.POSITIONS && i < Math.min(read, postings.freq()); i++) {
                place.append(' ').append(postings.nextPosition());
            }
            places.add(place.toString());
            document = leaps != null && leaps.nextBoolean()
                    ? postings.advance(document + 1 + leaps.nextInt(20))
                    : postings.nextDoc();
        }
        return places;
    }

    private static void sameAnswers(IndexSearcher searcher, Random random) throws IOException {
        for (int i = 0; i < 40; i++) {
            String first = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
            String second = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
            int slop = random.nextInt(4);
            same(searcher, field -> new TermQuery(new Term(field, first)));
            same(searcher, field -> new PrefixQuery(new Term(field, first)));
            same(searcher, field -> new PhraseQuery(slop, field, first, second));
        }
    }

    private interface InField {
        Query of(String field);
    }

    private static void same(IndexSearcher searcher, InField query) throws IOException {
        Query shown = query.of(Fields.AFFIRMED_TEXT);
        Query written = query.of(WRITTEN);
        assertThat(documents(searcher, shown)).as("%s", shown).isEqualTo(documents(searcher, written));
        assertThat(searcher.count(shown)).as("%s", shown).isEqualTo(searcher.count(written));
        assertThat(searcher.search(shown, TEXTS).totalHits.value)
                .isEqualTo(searcher.search(written, TEXTS).totalHits.value);
    }

    private static List<Integer> documents(IndexSearcher searcher, Query query) throws IOException {
        List<Integer> documents = new ArrayList<>();
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            for (int document = scorer == null
                            ? PostingsEnum.NO_MORE_DOCS
                            : scorer.iterator().nextDoc();
                    document != PostingsEnum.NO_MORE_DOCS;
                    document = scorer.iterator().nextDoc()) {
                documents.add(leaf.docBase + document);
            }
        }
        return documents;
    }
}
