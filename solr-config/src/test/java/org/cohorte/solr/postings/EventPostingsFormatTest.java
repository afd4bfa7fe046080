package org.cohorte.solr.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of events comes back as it was told, whatever segments it went through. */
class EventPostingsFormatTest {

    private static final String ID = "id";
    private static final String COMMON = "of all";
    private static final int[] EDGES = {
        Integer.MIN_VALUE, -1, 0, 1, 255, 256, 65_535, 65_536, 1 << 24, Integer.MAX_VALUE
    };
    private static final double[] NUMBERS = {0, -0.0, 0.1, 1e300, -1e-300, 0.07, 1 / 3.0, 65_537.25, 7_000_000.1};

    @TempDir
    Path folder;

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig().setCodec(new Lucene912Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return field.equals(ID)
                        ? super.getPostingsFormatForField(field)
                        : PostingsFormat.forName(EventPostingsFormat.NAME);
            }
        });
    }

    private static Document document(int id, Event event) {
        Document document = new Document();
        document.add(new StringField(ID, Integer.toString(id), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(Integer.toString(id))));
        document.add(new CodesField(event));
        return document;
    }

    private static Event event(Random random, int id, boolean wild) {
        List<String> codes = new ArrayList<>(List.of(COMMON));
        if (id % 3 == 0) {
            codes.add("third");
        }
        codes.add("rare" + id / 7);
        return new Event(
                any(random, wild, id),
                random.nextInt(5) == 0 ? null : 18_000 + random.nextInt(3_000),
                random.nextInt(4),
                random.nextInt(5) == 0 ? null : any(random, wild, id * 3),
                random.nextInt(3) == 0 ? null : NUMBERS[random.nextInt(NUMBERS.length)],
                random.nextInt(wild ? 1_000 : 2),
                codes.stream().map(BytesRef::new).toList());
    }

    private static int any(Random random, boolean wild, int tame) {
        return wild ? EDGES[random.nextInt(EDGES.length)] : tame;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 3_000})
    void tellsWhatItWasTold(int events) throws IOException {
        for (boolean wild : new boolean[] {false, true}) {
            Random random = new Random(events);
            TreeMap<Integer, Event> told = new TreeMap<>();
            try (Directory directory = FSDirectory.open(Files.createTempDirectory(folder, "index"))) {
                try (IndexWriter writer = new IndexWriter(directory, configuration())) {
                    for (int id = 0; id < events; id++) {
                        told.put(id, event(random, id, wild));
                        writer.addDocument(document(id, told.get(id)));
                        if (random.nextInt(1 + events / 3) == 0) {
                            writer.commit();
                        }
                    }
                }
                assertHolds(directory, told);
                try (IndexWriter writer = new IndexWriter(directory, configuration())) {
                    for (int id = 1; id < events; id += 2) {
                        writer.deleteDocuments(new Term(ID, Integer.toString(id)));
                        told.remove(id);
                    }
                }
                assertHolds(directory, told);
                try (IndexWriter writer = new IndexWriter(directory, configuration())) {
                    writer.forceMerge(1);
                }
                assertHolds(directory, told);
            }
        }
    }

    private static void assertHolds(Directory directory, Map<Integer, Event> told) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            assertThat(check.checkIndex().clean).isTrue();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (String code : List.of(COMMON, "third", "rare0", "unheard of")) {
                TreeMap<Integer, Event> found = new TreeMap<>();
                for (LeafReaderContext leaf : reader.leaves()) {
                    assertThat(EventPostingsFormat.isOf(leaf.reader())).isTrue();
                    read(leaf.reader(), code, found);
                }
                TreeMap<Integer, Event> expected = new TreeMap<>(told);
                expected.values().removeIf(event -> !event.codes().contains(new BytesRef(code)));
                assertThat(found.keySet()).isEqualTo(expected.keySet());
                found.forEach((id, event) -> assertThat(event.payload().write())
                        .as("event %d", id)
                        .isEqualTo(expected.get(id).payload().write()));
            }
        }
    }

    /** Block by block, and beside that as Lucene goes. */
    private static void read(LeafReader segment, String code, Map<Integer, Event> found) throws IOException {
        EventPostings events = EventPostingsFormat.events(segment, new BytesRef(code));
        EventPostings documents = EventPostingsFormat.events(segment, new BytesRef(code));
        if (events == null || documents == null) {
            return;
        }
        SortedDocValues ids = segment.getSortedDocValues(ID);
        while (events.nextBlock()) {
            EventBlock block = events.block();
            for (int place = 0; place < block.count(); place++) {
                int document = block.documents()[place];
                assertThat(documents.nextDoc()).isEqualTo(document);
                assertThat(ids.advanceExact(document)).isTrue();
                if (segment.getLiveDocs() == null || segment.getLiveDocs().get(document)) {
                    int id = Integer.parseInt(ids.lookupOrd(ids.ordValue()).utf8ToString());
                    found.put(id, event(block, place, code));
                }
            }
        }
        assertThat(documents.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
    }

    private static Event event(EventBlock block, int place, String code) throws IOException {
        int flags = block.flags()[place];
        Double value = null;
        if ((flags & Columns.HAS_VALUE) != 0) {
            int column = block.values()[place];
            // what the column alone does not tell is told by no flag
            value = (flags & Columns.IS_EXACT) != 0 ? (Double) Columns.value(column) : (Double) inexact(column);
        }
        return new Event(
                block.patients()[place],
                (flags & Columns.HAS_DAY) == 0 ? null : block.days()[place],
                Columns.precision(flags),
                (flags & Columns.HAS_STAY) == 0 ? null : block.stays()[place],
                value,
                block.traits(block.whichTraits(place)) >> 8,
                List.of(new BytesRef(code)));
    }

    private static double inexact(int column) {
        return Arrays.stream(NUMBERS)
                .filter(number -> Columns.ofValue(number) == column && !Columns.isExact(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goesToWhereItIsSent() throws IOException {
        int events = 5_000;
        try (Directory directory = FSDirectory.open(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, configuration())) {
                for (int id = 0; id < events; id++) {
                    writer.addDocument(document(id, event(new Random(id), id, false)));
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader segment = reader.leaves().getFirst().reader();
                int[] thirds =
                        IntStream.range(0, events).filter(id -> id % 3 == 0).toArray();
                Random random = new Random(5);
                TermsEnum codes = segment.terms(Fields.CODES).iterator();
                EventPostings postings = null;
                for (int run = 0; run < 200; run++) {
                    assertThat(codes.seekExact(new BytesRef("rare" + random.nextInt(90))))
                            .isTrue();
                    postings = EventPostingsFormat.events(codes, postings);
                    postings.nextDoc();
                    assertThat(codes.seekExact(new BytesRef("third"))).isTrue();
                    postings = EventPostingsFormat.events(codes, postings);
                    int at = -1;
                    while (at != DocIdSetIterator.NO_MORE_DOCS) {
                        int target = at + 1 + (random.nextBoolean() ? 0 : random.nextInt(1 << random.nextInt(13)));
                        int from = target;
                        at = random.nextInt(3) > 0 ? postings.advance(target) : postings.nextDoc();
                        assertThat(postings.docID()).isEqualTo(at);
                        if (at != DocIdSetIterator.NO_MORE_DOCS) {
                            assertThat(at % 3).isZero();
                        } else {
                            assertThat(from).isGreaterThan(0);
                        }
                    }
                    int target = random.nextInt(events);
                    EventPostings blocks = EventPostingsFormat.events(segment, new BytesRef("third"));
                    boolean there = blocks.nextBlock(target);
                    assertThat(there).isEqualTo(target <= thirds[thirds.length - 1]);
                    if (there) {
                        assertThat(blocks.block().documents()[blocks.block().count() - 1])
                                .isGreaterThanOrEqualTo(target);
                    }
                }
            }
        }
    }

    @Test
    void aSegmentOfBeforeIsNotOfThisFormat() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                Document document = new Document();
                document.add(new StringField(Fields.CODES, COMMON, Field.Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(EventPostingsFormat.isOf(reader.leaves().getFirst().reader()))
                        .isFalse();
            }
        }
    }

    @Test
    void aFileThatWasChangedOrCutIsNoIndex() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, configuration().setUseCompoundFile(false))) {
                for (int id = 0; id < 1_000; id++) {
                    writer.addDocument(document(id, event(new Random(id), id, false)));
                }
            }
            Path file = events();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2]++;
            Files.write(file, bytes);
            try (CheckIndex check = new CheckIndex(directory)) {
                assertThat(check.checkIndex().clean).isFalse();
            }
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
            assertThatThrownBy(() -> DirectoryReader.open(directory)).isInstanceOf(CorruptIndexException.class);
        }
    }

    private Path events() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".evt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aNumberOfFewDigitsIsToldToTheLastBit() {
        for (int cents = -100_000; cents < 100_000; cents++) {
            assertThat(Columns.isExact(cents / 100.0)).isTrue();
        }
        assertThat(Columns.isExact(1 / 3.0)).isFalse();
        assertThat(Columns.isExact(0.123456789012)).isFalse();
    }

    @Test
    void greaterNumbersHaveNoSmallerColumn() {
        Random random = new Random(3);
        for (int run = 0; run < 100_000; run++) {
            double one = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            double two = random.nextBoolean() ? one + Math.ulp(one) : random.nextGaussian();
            assertThat(Integer.compare(Columns.ofValue(one), Columns.ofValue(two)) * Double.compare(one, two))
                    .isGreaterThanOrEqualTo(0);
        }
        assertThat(Columns.ofValue(Double.NEGATIVE_INFINITY)).isLessThanOrEqualTo(Columns.ofValue(-1e300));
        assertThat(Columns.ofValue(1e300)).isLessThanOrEqualTo(Columns.ofValue(Double.POSITIVE_INFINITY));
    }
}
