package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.postings.EventPostingsFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a scan takes, it finds what Lucene finds by itself, and each document once. */
@ExtendWith(TestIndexExtension.class)
class ScanPlanTest {

    private static final String IN_TWO_UNITS = "+kind:laboratory +codes:(\"loinc|1\" \"loinc|2\") -status:planned"
            + " +((+dimension:mol +value:[20 TO *] -comparator:\"<\") (+dimension:g +value:[5 TO 40]))";

    private static final String NO_LOWER_BOUND =
            "{!bool must='+kind:laboratory +codes:\"loinc|1\" +value:[5 TO *]' must_not='{!terms f=comparator}<,<='}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind:laboratory",
                "+kind:laboratory -status:planned",
                "+kind:laboratory -status:planned -status:notValidated +codes:\"loinc|1\"",
                "+kind:laboratory +codes:\"loinc|1\" +value:[10 TO 30}",
                "+kind:laboratory +codes:\"loinc|1\" +value:[* TO 20] -(+value:[20 TO 20] -comparator:\"<\")",
                "+kind:laboratory +codes:\"loinc|1\" +value:[46 TO 50]",
                "+kind:laboratory +(+dimension:mol +value:[20 TO *])",
                "+kind:laboratory +rawValue:* -dimension:mol +codes:\"loinc|1\"",
                "+kind:laboratory +(dimension:mol dimension:g) +codes:\"loinc|2\"",
                "+kind:laboratory +(codes:\"loinc|1\" value:[45 TO *])",
                "+kind:laboratory +codes:\"loinc|1\" +day:[5 TO 11]",
                "+kind:laboratory +codes:\"loinc|1\" +day:[* TO 11] +value:{3 TO 40.5]",
                "+kind:laboratory +codes:\"loinc|1\" +value:[-3 TO 0.000001] +comparator:\"<\"",
                "+kind:laboratory +codes:\"loinc|1\" +value:20",
                "+kind:laboratory +codes:\"loinc|1\" +day:[5 TO *] +stay:[3 TO 9] -stay:4",
                "+kind:laboratory +codes:\"loinc|1\" +(*:* -day:*)",
                "+codes:\"loinc|1\" +codes:\"loinc|0\"",
                "{!bool must=kind:laboratory must='{!terms f=codes}loinc|0,loinc|1'}",
                "+kind:laboratory +(+*:* -codes:\"loinc|1\")",
                "+codes:\"loinc|1\" -status:planned",
                "+kind:laboratory +(+*:* -*:*) -status:nothing",
                "+kind:nothing +codes:\"loinc|1\"",
                NO_LOWER_BOUND,
                IN_TWO_UNITS
            })
    void findsWhatLuceneFinds(String events, TestIndex index) {
        fill(index, new Random(7), 1_500);
        assertThat(scanned(index, events).isEmpty()).isEqualTo(events.contains("nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind:laboratory",
                "+kind:laboratory -status:planned +codes:\"loinc|1\"",
                "+kind:laboratory +rawValue:* -dimension:mol +codes:\"loinc|1\"",
                IN_TWO_UNITS
            })
    void findsNoMoreWhatWasDeletedAndWhatCameSince(String events, TestIndex index) {
        fill(index, new Random(7), 1_500);
        Set<Integer> before = scanned(index, events);
        for (int i = 0; i < 1_500; i += 5) {
            index.delete(i % 50 + "!" + Kinds.LABORATORY + "/" + i);
        }
        index.commit();
        assertThat(scanned(index, events)).isNotEmpty().isNotEqualTo(before);
        fill(index, new Random(8), 200);
        assertThat(scanned(index, events)).hasSizeGreaterThan(10);
    }

    @Test
    void handsSetsOnToSearchersThatHaveTheSegment(TestIndex index) {
        fill(index, new Random(7), 300);
        Query planned = index.parse("+kind:laboratory -status:planned", Map.of());
        FixedBitSet before = firstSegment(index, planned);
        index.add(Docs.event(9_001, Kinds.LABORATORY, "more"));
        index.commit();
        assertThat(firstSegment(index, planned)).isSameAs(before);
    }

    private static FixedBitSet firstSegment(TestIndex index, Query clauses) {
        return index.withSearcher(searcher ->
                CoarseSets.of(clauses, searcher.getIndexReader().leaves().getFirst(), searcher));
    }

    /** What a scan finds, which is what Lucene finds. */
    private static Set<Integer> scanned(TestIndex index, String events) {
        Query query = index.parse(events, Map.of());
        return index.withSearcher(searcher -> {
            List<Integer> scanned = new ArrayList<>();
            Found whole = new Found(scanned);
            EventScan.of(query, searcher, PatientIndex.of(searcher)).run(whole);
            Found shared = new Found(new ArrayList<>());
            EventScan.of(query, searcher, PatientIndex.of(searcher)).share(shared, 7);
            assertThat(shared.documents).containsExactlyInAnyOrderElementsOf(scanned);
            Set<Integer> expected = new TreeSet<>();
            searcher.getDocSet(query).iterator().forEachRemaining(expected::add);
            assertThat(scanned).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(scanned)).isEqualTo(expected);
            return expected;
        });
    }

    /** The documents of a scan, as they come. */
    private record Found(List<Integer> documents) implements EventScan.Gathering<Found> {

        @Override
        public EventScan.EventCollector collector(LeafReaderContext leaf) {
            return events -> {
                int[] found = events.documents();
                for (int i = 0; i < events.size(); i++) {
                    documents.add(leaf.docBase + found[i]);
                }
            };
        }

        @Override
        public boolean wantsEachOnce() {
            return true;
        }

        @Override
        public Found another() {
            return new Found(new ArrayList<>());
        }

        @Override
        public void add(Found other) {
            documents.addAll(other.documents);
        }
    }

    @Test
    void partsBeginWhereNoWordIsShared(TestIndex index) {
        fill(index, new Random(7), 1_500);
        index.withSearcher(searcher -> {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            List<List<Slice>> parts = Slice.parts(leaves, searcher.maxDoc(), 7);
            assertThat(parts).hasSize(7);
            int next = 0;
            for (List<Slice> part : parts) {
                assertThat(next % 64).isZero();
                for (Slice slice : part) {
                    assertThat(slice.leaf().docBase + slice.from()).isEqualTo(next);
                    next = slice.leaf().docBase + slice.to();
                }
            }
            return assertThat(next).isEqualTo(searcher.maxDoc());
        });
    }

    @Test
    void readsThePostingsOfCodesWhereverTheyAreComplete(TestIndex index) {
        fill(index, new Random(7), 100);
        Query query = index.parse("+kind:laboratory +codes:\"loinc|1\" +day:[3 TO *] -status:planned", Map.of());
        assertThat(index.<List<ScanPlan.Scan>>withSearcher(searcher -> ScanPlan.of(query, searcher)))
                .allSatisfy(scan -> assertThat(scan.postings(true)).isNotNull());
        SolrInputDocument ofNobody = Docs.event(1, Kinds.LABORATORY, "of nobody");
        ofNobody.setField(Fields.CODES, "loinc|1");
        ofNobody.removeField(Fields.PATIENT);
        index.add(ofNobody);
        index.commit();
        index.withSearcher(searcher -> {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            return assertThat(leaves)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(leaf ->
                            assertThat(EventPostingsFormat.isOf(leaf.reader())).isTrue());
        });
        assertThat(index.patients("{!patients of=$e}", Map.of("e", "id:*!laboratory/of\\ nobody")))
                .isEmpty();
    }

    @Test
    void refusesADayThatThePostingsCannotTell(TestIndex index) {
        SolrInputDocument document = Docs.diagnosis(1, "x", 1, 4_000_000, "cim10|E11");
        assertThatThrownBy(() -> index.add(document)).hasMessageContaining("1!diagnosis/x: day is no day of the years");
    }

    @Test
    void scansOnceForEachDimension(TestIndex index) {
        fill(index, new Random(7), 100);
        assertThat(plan(index, IN_TWO_UNITS)).hasSize(2);
        assertThat(plan(index, "+kind:laboratory +((+dimension:mol +value:[1 TO 2]) (+dimension:mol +value:[3 TO 4]))"))
                .as("branches that may meet in a document")
                .hasSize(1);
    }

    @Test
    void takesSeveralWordsOfAFieldOfFewForOneClauseOfThem(TestIndex index) {
        fill(index, new Random(7), 100);
        assertThat(plan(index, NO_LOWER_BOUND))
                .singleElement()
                .asString()
                .containsPattern("coarse\\([^()]*kind:laboratory[^()]*comparator:\\(< <=\\)");
    }

    @Test
    void testsARangeThatMatchesMoreThanTheOthersAndLooksUpARareOne(TestIndex index) {
        fill(index, new Random(7), 1_500);
        assertThat(hasPoints(plan(index, "+kind:laboratory +codes:\"loinc|1\" +value:[1 TO *]")))
                .isFalse();
        assertThat(hasPoints(plan(index, "+kind:laboratory +codes:\"loinc|1\" +value:[60 TO 70]")))
                .isTrue();
    }

    private static boolean hasPoints(List<Query> plan) {
        boolean[] found = {false};
        plan.forEach(query -> query.visit(new QueryVisitor() {
            @Override
            public void visitLeaf(Query leaf) {
                found[0] |= leaf instanceof PointRangeQuery;
            }
        }));
        return found[0];
    }

    private static List<Query> plan(TestIndex index, String events) {
        Query query = index.parse(events, Map.of());
        return index.withSearcher(searcher -> {
            List<Query> queries = new ArrayList<>();
            for (ScanPlan.Scan scan : ScanPlan.of(query, searcher)) {
                queries.add(scan.query());
            }
            return queries;
        });
    }

    /** As "less than 100 a minute" is asked for in seconds: no float tells the bound exactly, and some events have no number. */
    @Test
    void looksNumbersUpAtAnEndThatNoFloatTells(TestIndex index) {
        double bound = 1.66666666667;
        for (int i = 0; i < 2_000; i++) {
            SolrInputDocument result = Docs.event(i % 50, Kinds.LABORATORY, "" + i);
            if (i % 3 == 0) {
                result.setField(Fields.CODES, "loinc|1");
                result.setField(Fields.VALUE, i % 2 == 0 ? bound : bound + (i % 5 - 2) * 1e-11);
            }
            if (i % 7 == 0) {
                result.setField(Fields.COMPARATOR, "<");
            }
            index.add(result);
        }
        for (int i = 0; i < 50; i++) {
            index.add(Docs.patient(i));
        }
        index.commit();
        String below = "+kind:laboratory +codes:\"loinc|1\" +value:[* TO " + bound + "] -(+value:[" + bound + " TO "
                + bound + "] -comparator:\"<\")";
        assertThat(scanned(index, below)).hasSizeBetween(100, 400);
    }

    /** Blocks of small numbers and of such as are further from each other than a whole number of 32 bits can tell. */
    @ParameterizedTest
    @CsvSource({"1, 9", "-9, -1", "-1, 1", "-1e30, 1e30", "0, 1e300", "4.5, 4.5"})
    void comparesNumbersOfEverySize(double least, double most, TestIndex index) {
        double middle = least + (most - least) / 2;
        for (int i = 0; i < 700; i++) {
            SolrInputDocument result = Docs.event(i % 50, Kinds.LABORATORY, "" + i);
            result.setField(Fields.CODES, "loinc|1");
            result.setField(Fields.VALUE, least + (most - least) * (i % 21) / 20);
            index.add(result);
        }
        for (int i = 0; i < 50; i++) {
            index.add(Docs.patient(i));
        }
        index.commit();
        int found = 0;
        for (String range :
                List.of("[m TO *]", "{m TO *]", "[* TO m]", "[* TO m}", "[l TO g]", "{l TO g}", "[m TO m]")) {
            String numbers =
                    range.replace("m", "" + middle).replace("l", "" + least).replace("g", "" + most);
            found += scanned(index, "+kind:laboratory +codes:\"loinc|1\" +value:" + numbers)
                    .size();
        }
        assertThat(found).isGreaterThan(2 * 700);
    }

    /** Several segments, with deletions. */
    private static void fill(TestIndex index, Random random, int results) {
        for (int i = 0; i < 50; i++) {
            index.add(Docs.patient(i));
        }
        for (int i = 0; i < results; i++) {
            index.add(result(random, i));
            if (i % (1 + results / 4) == 1) {
                index.commit();
            }
        }
        for (int i = 0; i < results; i += 37) {
            index.delete(i % 50 + "!" + Kinds.LABORATORY + "/" + i);
        }
        index.commit();
    }

    private static SolrInputDocument result(Random random, int i) {
        SolrInputDocument document =
                Docs.event(i % 50, random.nextInt(5) == 0 ? Kinds.VITAL : Kinds.LABORATORY, "" + i);
        document.setField(Fields.CODES, "loinc|" + random.nextInt(3));
        if (random.nextInt(4) == 0) {
            document.addField(Fields.CODES, "loinc|1");
        }
        document.setField(Fields.VALUE, random.nextInt(51) * (random.nextInt(9) - 1) / 7.0 + random.nextInt(3) * 1e-7);
        if (random.nextInt(6) > 0) {
            document.setField(Fields.DAY, random.nextInt(25) - 5);
        }
        document.setField(Fields.STAY, random.nextInt(12));
        document.setField(Fields.RAW_VALUE, 1);
        pick(random, document, Fields.STATUS, "planned", "notValidated", "validated");
        pick(random, document, Fields.DIMENSION, "mol", "g");
        pick(random, document, Fields.COMPARATOR, "<", ">");
        return document;
    }

    /** One of the values, or none. */
    private static void pick(Random random, SolrInputDocument document, String field, String... values) {
        int which = random.nextInt(values.length + 1);
        if (which < values.length) {
            document.setField(field, values[which]);
        }
    }
}
