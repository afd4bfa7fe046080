package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every query parser of the configuration set owes to Solr: its queries are honest cache keys, say the same wherever they
 * stand, respect deletions and segments, and refuse bad input. {@link EveryParserHasItsContractTest} makes sure that none is left out.
 */
@ExtendWith(TestIndexExtension.class)
abstract class ParserContract {

    /** Parameters that every sample may name. */
    static final Map<String, String> PARAMS = Map.ofEntries(
            Map.entry("e11", "{!term f=codes}cim10|E11"),
            Map.entry("i10", "{!term f=codes}cim10|I10"),
            Map.entry("notE11", "-codes:cim10\\|E11"),
            Map.entry("inpatient", "+kind:stay +stayType:inpatient"),
            Map.entry("women", "+kind:patient +sex:female"),
            Map.entry("men", "+kind:patient +sex:male"),
            Map.entry("pE11", "{!patients of=$e11}"),
            Map.entry("pI10", "{!patients of=$i10}"),
            Map.entry("twice", "{!sets v='and(pE11,not(pI10))'}"),
            Map.entry("empty", " "),
            Map.entry("pAnyI10", "{!patients of=$i10 min=0}"));

    /** A query, one that means the same though it is written otherwise, and the patients of its documents in the sample index. */
    record Sample(String query, String same, Set<Integer> patients) {
        Sample(String query, Set<Integer> patients) {
            this(query, query, patients);
        }
    }

    /** A query that must be refused, and a part of the reason. */
    record Refused(String query, String reason) {}

    private TestIndex index;

    /** Queries that all mean different things. */
    abstract List<Sample> samples();

    abstract List<Refused> refused();

    /** Words of the query that a visitor has to meet; empty when there are none. */
    abstract Set<Term> terms();

    @BeforeEach
    void fill(TestIndex testIndex) {
        index = testIndex;
        fillSegments();
    }

    final TestIndex index() {
        return index;
    }

    /**
     * Patients 1 to 6 in three segments. 1 and 2 have E11 (1 twice, in stays 11 and 12), 3 has I10 and E11 in one stay, 4 has I10, 5 has
     * an empty stay, 6 nothing. Patient 9 is deleted but keeps an event; a deleted event of 6 was E11.
     */
    private void fillSegments() {
        index.add(sexed(1, "female"), sexed(2, "male"), Docs.patient(9));
        index.add(Docs.diagnosis(1, "a", 11, 100, "cim10|E11"), Docs.diagnosis(9, "a", 91, 100, "cim10|E11"));
        index.add(Docs.diagnosis(6, "gone", 61, 100, "cim10|E11"));
        index.commit();
        index.add(sexed(3, "female"), sexed(4, "male"));
        index.add(Docs.diagnosis(1, "b", 12, 100, "cim10|E11"), Docs.diagnosis(2, "a", 21, 101, "cim10|E11"));
        index.add(Docs.diagnosis(3, "a", 31, 102, "cim10|I10"), Docs.diagnosis(3, "b", 31, 103, "cim10|E11"));
        index.commit();
        index.add(sexed(5, "female"), sexed(6, "male"), Docs.diagnosis(4, "a", 41, 104, "cim10|I10"));
        index.add(Docs.stay(1, 11, "inpatient"), Docs.stay(1, 12, "consultation"), Docs.stay(3, 31, "inpatient"));
        index.add(Docs.stay(5, 51, "inpatient"), Docs.stay(9, 91, "inpatient"));
        index.delete("9!patient");
        index.delete("6!diagnosis/gone");
        index.commit();
    }

    private static SolrInputDocument sexed(int number, String sex) {
        SolrInputDocument patient = Docs.patient(number);
        patient.setField(Fields.SEX, sex);
        return patient;
    }

    final Query parse(String query) {
        return index.parse(query, PARAMS);
    }

    @TestFactory
    List<DynamicTest> findsItsDocuments() {
        return each(sample -> assertThat(index.patients(parse(sample.query()))).isEqualTo(sample.patients()));
    }

    @TestFactory
    List<DynamicTest> sameMeaningIsAnEqualQuery() {
        return each(sample -> {
            Query query = parse(sample.query());
            Query same = parse(sample.same());
            assertThat(same).isEqualTo(query).isNotSameAs(query).hasSameHashCodeAs(query);
            assertThat(same).hasToString(query.toString());
            assertThat(query).isNotEqualTo(null).isNotEqualTo("text");
        });
    }

    @Test
    void otherMeaningIsAnotherQuery() {
        List<Query> queries = samples().stream().map(s -> parse(s.query())).toList();
        assertThat(queries).doesNotHaveDuplicates();
        assertThat(queries.stream().map(Query::toString)).doesNotHaveDuplicates();
    }

    @TestFactory
    List<DynamicTest> secondUseComesFromTheFilterCache() {
        return each(sample -> {
            index.patients(parse(sample.query()));
            long insertsBefore = index.filterCache("inserts");
            long hitsBefore = index.filterCache("hits");
            index.patients(parse(sample.same()));
            assertThat(index.filterCache("inserts")).isEqualTo(insertsBefore);
            assertThat(index.filterCache("hits")).isGreaterThan(hitsBefore);
        });
    }

    @TestFactory
    List<DynamicTest> countsTheSameWhereverItStands() {
        return each(sample -> {
            Query query = parse(sample.query());
            int expected =
                    index.withSearcher(searcher -> searcher.getDocSet(query).size());
            assertThat(index.<Integer>withSearcher(searcher -> searcher.count(query)))
                    .isEqualTo(expected);
            Query clause = new BooleanQuery.Builder()
                    .add(new ConstantScoreQuery(query), Occur.MUST)
                    .add(new TermQuery(new Term(Fields.KIND, Kinds.CONCEPT)), Occur.MUST_NOT)
                    .build();
            assertThat(index.<Integer>withSearcher(searcher -> searcher.count(clause)))
                    .isEqualTo(expected);
            NamedList<Object> answer = index.ask(asMainFilterAndFacet(sample.query()));
            assertThat(answer._get("response")).extracting("numFound").isEqualTo((long) expected);
            assertThat(answer._get("facets/facet/count")).isEqualTo((long) expected);
            assertThat(answer._get("facets/domain/count")).isEqualTo((long) expected);
        });
    }

    private static ModifiableSolrParams asMainFilterAndFacet(String query) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        PARAMS.forEach(params::set);
        String quoted = query.replace("\\", "\\\\").replace("\"", "\\\"");
        return params.set("q", query)
                .set("fq", query)
                .set("rows", 0)
                .set(
                        "json.facet",
                        "{processEmpty:true,facet:{type:query,q:\"" + quoted
                                + "\"},domain:{type:query,q:'*:*',domain:{query:\"" + quoted
                                + "\"}}}");
    }

    @TestFactory
    List<DynamicTest> segmentsAreNotCachedByThemselves() {
        return each(sample -> index.withSearcher(searcher -> {
            Query query = searcher.rewrite(parse(sample.query()));
            Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
            assertThat(searcher.getIndexReader().leaves()).isNotEmpty().noneMatch(weight::isCacheable);
            return query;
        }));
    }

    @Test
    void anEmptyIndexIsNoError() {
        index.clear();
        for (Sample sample : samples()) {
            assertThat(index.patients(parse(sample.query()))).as(sample.query()).isEmpty();
        }
    }

    @Test
    void deletedDocumentsDoNotCount() {
        Query query = parse(samples().getFirst().query());
        assertThat(index.patients(query)).isNotEmpty();
        whatItRestsOn().forEach(index::delete);
        index.commit();
        assertThat(index.patients(query)).isEmpty();
    }

    /** Documents without which the first sample matches nothing. */
    List<String> whatItRestsOn() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number -> number + "!patient")
                .toList();
    }

    @Test
    void visitorsMeetTheWordsInside() {
        List<Term> met = new ArrayList<>();
        parse(samples().getFirst().query()).visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query query, Term... terms) {
                met.addAll(List.of(terms));
            }
        });
        assertThat(met).containsAll(terms());
    }

    @TestFactory
    List<DynamicTest> badInputIsRefusedWithAReason() {
        return refused().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.query(), () -> {
                    assertThatThrownBy(() -> parse(bad.query()))
                            .isInstanceOf(SolrException.class)
                            .hasMessageContaining(bad.reason());
                    SolrException error = (SolrException) catchThrowable(() -> parse(bad.query()));
                    assertThat(error.code()).isEqualTo(400);
                }))
                .toList();
    }

    private List<DynamicTest> each(SampleCheck check) {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.query(), () -> check.on(sample)))
                .toList();
    }

    @FunctionalInterface
    private interface SampleCheck {
        void on(Sample sample) throws Exception;
    }
}
