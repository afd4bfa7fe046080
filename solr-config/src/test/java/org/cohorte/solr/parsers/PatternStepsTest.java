package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.cohorte.solr.Fields;
import org.cohorte.solr.parsers.EventLink.DelayUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What patterns cost at their worst, in pairs of events looked at and in memory; and how they stop. */
@ExtendWith(TestIndexExtension.class)
class PatternStepsTest {

    private static final int MANY = 1_000;
    private static final long LIMIT = 1_000_000_000;

    @Test
    void aSequenceLooksAtEachEventAFewTimes() {
        // nothing matches: the second never is 400 to 410 days after the first
        List<EventLink> links = List.of(sequence(0, 1, DelayUnit.DAYS, 400_000, 410_000));
        assertThat(steps(pattern(2, links), 2, (i, n) -> new long[] {n, n, i})).isLessThan(4 * MANY);
        // everything matches
        links = List.of(sequence(0, 1, DelayUnit.DAYS, 0, 30));
        assertThat(steps(pattern(2, links), 2, (i, n) -> new long[] {n, n, i})).isLessThan(4 * MANY);
    }

    @Test
    void tenCriteriaInAChainCostTenTimesTwo() {
        List<EventLink> links = new ArrayList<>();
        for (int i = 1; i < 10; i++) {
            links.add(sequence(i - 1, i, DelayUnit.MONTHS, 0, 2));
        }
        assertThat(steps(pattern(10, links), 10, (i, n) -> new long[] {n, n, n}))
                .isLessThan(10 * 5 * MANY);
    }

    @Test
    void tenCriteriaInOneStayAreATreeThoughEveryPairIsLinked() {
        List<EventLink> links = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < i; j++) {
                links.add(new EventLink.SameStay(i, j));
            }
        }
        // criterion i has events in stays of its own alone, but for the last
        assertThat(steps(pattern(10, links), 10, (i, n) -> new long[] {n, n * 10L + i, 0}))
                .isLessThan(10 * 5 * MANY);
    }

    @Test
    void eventsThatNoLinkTellsApartAreOne() {
        List<EventLink> links = List.of(new EventLink.SameStay(0, 1), new EventLink.DifferentStay(0, 1));
        assertThat(steps(pattern(2, links), 2, (i, n) -> new long[] {n, 7, 0})).isLessThan(10);
    }

    @Test
    void aRingTriesTheEventsOfOneCriterion() {
        // a before b before c before a: no choice, and every pair alone has one
        List<EventLink> links = List.of(
                sequence(0, 1, DelayUnit.DAYS, 1, 3),
                sequence(1, 2, DelayUnit.DAYS, 1, 3),
                sequence(2, 0, DelayUnit.DAYS, 1, 3));
        assertThat(steps(pattern(3, links), 3, (i, n) -> new long[] {n, n, 0}))
                .isLessThan(20L * MANY * 3)
                .isGreaterThan(MANY);
    }

    @Test
    void aSearchBeyondItsLimitEndsWithAReason() {
        List<EventLink> links = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                links.add(new EventLink.DifferentStay(i, j));
            }
        }
        // eight events in seven different stays: the pigeons that every search of choices fears
        Pattern pattern = pattern(8, links);
        assertThatThrownBy(() -> run(pattern, 7, 8, (i, n) -> new long[] {n, n, 0}, new Steps(5_000, watch())))
                .isInstanceOf(SolrException.class)
                .hasMessageContaining("too many ways to choose the linked events: more than 5000 pairs")
                .extracting(e -> ((SolrException) e).code())
                .isEqualTo(400);
        assertThat(run(pattern, 7, 8, (i, n) -> new long[] {n, n, 0}, new Steps(LIMIT, watch())))
                .isFalse();
        assertThat(run(pattern, 8, 8, (i, n) -> new long[] {n, n, 0}, new Steps(LIMIT, watch())))
                .isTrue();
    }

    @Test
    void tooManyEventsEndWithAReason(TestIndex index) {
        fill(index);
        Pattern pattern = new Pattern(
                List.of(part("A", EventPin.ANY), part("B", EventPin.ANY)),
                List.of(sequence(0, 1, DelayUnit.DAYS, 0, 1)),
                java.time.ZoneOffset.UTC);
        PatternQuery small = new PatternQuery(pattern, new PatternQuery.Bounds(0, LIMIT));
        assertThatThrownBy(() -> index.patients(small))
                .hasMessageContaining("they take more than 0 MB of memory on this shard");
        assertThat(index.patients(new PatternQuery(pattern, new PatternQuery.Bounds(1, LIMIT))))
                .containsExactly(1);
    }

    /** As many steps as there are events, and not as there are pairs, whichever criterion is gone through last. */
    @Test
    void linksThatMakeATreeLookAtEachEventAFewTimes(TestIndex index) {
        List<SolrInputDocument> documents = new ArrayList<>(List.of(Docs.patient(1)));
        for (int i = 0; i < MANY; i++) {
            documents.add(Docs.diagnosis(1, "a" + i, 1, i, "A"));
            documents.add(Docs.diagnosis(1, "b" + i, 1, i, "B"));
            documents.add(Docs.diagnosis(1, "c" + i, 2 + i, i, "C"));
        }
        index.add(documents);
        index.commit();
        EventLink never = sequence(0, 1, DelayUnit.DAYS, 4 * MANY, 5 * MANY);
        EventLink soon = sequence(0, 1, DelayUnit.DAYS, 0, 30);
        EventLink oneStay = new EventLink.SameStay(0, 1);
        assertThat(inFewSteps(index, List.of("A", "B"), List.of(never))).isEmpty();
        assertThat(inFewSteps(index, List.of("A", "B"), List.of(oneStay, never)))
                .isEmpty();
        assertThat(inFewSteps(index, List.of("A", "C"), List.of(oneStay, soon))).isEmpty();
        assertThat(inFewSteps(index, List.of("A", "B"), List.of(oneStay, soon))).containsExactly(1);
        assertThat(inFewSteps(
                        index, List.of("A", "B", "C"), List.of(soon, sequence(1, 2, DelayUnit.DAYS, -MANY, -MANY + 1))))
                .containsExactly(1);
        assertThat(inFewSteps(
                        index, List.of("A", "B", "C"), List.of(soon, sequence(1, 2, DelayUnit.DAYS, MANY, 2 * MANY))))
                .isEmpty();
        assertThatThrownBy(() -> index.patients(
                        new PatternQuery(of(List.of("A", "B"), List.of(soon)), new PatternQuery.Bounds(16, 0))))
                .hasMessageContaining("too many ways to choose the linked events: more than 0 pairs");
    }

    private static Set<Integer> inFewSteps(TestIndex index, List<String> codes, List<EventLink> links) {
        return index.patients(new PatternQuery(of(codes, links), new PatternQuery.Bounds(16, 4 * MANY)));
    }

    private static Pattern of(List<String> codes, List<EventLink> links) {
        List<Pattern.Part> parts =
                codes.stream().map(code -> part(code, EventPin.ANY)).toList();
        return new Pattern(parts, links, java.time.ZoneOffset.UTC);
    }

    @Test
    void aCancelledPatternFails(TestIndex index) {
        fill(index);
        index.ask("/cancel", new ModifiableSolrParams().set(CancelHandler.REQUEST_ID, "p1"));
        String text = "{!pattern v='events(a,pa) events(b,pb) sequence(a,b,days,0,1)'}";
        ModifiableSolrParams params = new ModifiableSolrParams()
                .set("q", "kind:patient")
                .set("rows", 0)
                .set("json.facet", "{n:{type:query,q:\"" + text + "\"}}")
                .set("a", "{!term f=codes}A")
                .set("b", "{!term f=codes}B")
                .set("pa", "{!patients of=$a}")
                .set("pb", "{!patients of=$b}")
                .set(CancelHandler.REQUEST_ID, "p1");
        assertThatThrownBy(() -> index.ask(params)).hasMessageContaining("Request p1 was cancelled");
        assertThat(index.ask(params.set(CancelHandler.REQUEST_ID, "p2"))._get("facets/n/count"))
                .isEqualTo(1L);
    }

    /** A search that is to stop looks at few elements more, however they are counted. */
    @Test
    void afterACancelFewStepsFollow() {
        Cancellations cancellations = new Cancellations(System::nanoTime);
        Steps steps = new Steps(LIMIT, Watch.of(cancellations, "p3"));
        for (int i = 0; i < 10 * Watch.EVERY + 17; i++) {
            steps.step();
        }
        long before = steps.taken();
        cancellations.add("p3");
        assertThatThrownBy(() -> {
                    while (true) {
                        steps.step();
                    }
                })
                .hasMessageContaining("Request p3 was cancelled");
        assertThat(steps.taken() - before).isLessThanOrEqualTo(Watch.EVERY);
        assertThatThrownBy(() -> steps.work(Watch.EVERY)).hasMessageContaining("Request p3 was cancelled");
    }

    /** The loops of the solver ask: a search of years ends. */
    @Test
    void aSearchOfYearsEndsWhenItIsCancelled() throws InterruptedException {
        List<EventLink> links = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < i; j++) {
                links.add(new EventLink.DifferentStay(i, j));
            }
        }
        Cancellations cancellations = new Cancellations(System::nanoTime);
        Steps steps = new Steps(Long.MAX_VALUE, Watch.of(cancellations, "p4"));
        AtomicReference<String> ended = new AtomicReference<>("");
        Thread search = Thread.ofPlatform()
                .daemon()
                .start(() -> ended.set(String.valueOf(catchThrowable(
                        () -> run(pattern(16, links), 15, 16, (i, n) -> new long[] {n, n, 0}, steps)))));
        cancellations.add("p4");
        search.join(Duration.ofSeconds(30));
        assertThat(ended.get()).contains("Request p4 was cancelled");
    }

    private static void fill(TestIndex index) {
        List<SolrInputDocument> documents = new ArrayList<>(List.of(Docs.patient(1)));
        for (int i = 0; i < 20; i++) {
            documents.add(Docs.diagnosis(1, "a" + i, 1, i, "A"));
            documents.add(Docs.diagnosis(1, "b" + i, 1, i, "B"));
        }
        index.add(documents);
        index.commit();
    }

    /** Day, stay and unit of the nth event of criterion i. */
    @FunctionalInterface
    private interface Made {
        long[] event(int i, int n);
    }

    private static long steps(Pattern pattern, int criteria, Made made) {
        Steps steps = new Steps(LIMIT, watch());
        run(pattern, MANY, criteria, made, steps);
        return steps.taken();
    }

    private static boolean run(Pattern pattern, int events, int criteria, Made made, Steps steps) {
        EventDomain[] domains = new EventDomain[criteria];
        Map<Integer, Gaps> gaps = new LinkedHashMap<>();
        for (int i = 0; i < criteria; i++) {
            domains[i] = new EventDomain();
            boolean timed = pattern.touching(i).anyMatch(EventLink::isOfTime);
            boolean ofStay = pattern.touching(i).anyMatch(EventLink::isOfStay);
            for (int n = 0; n < events; n++) {
                long[] event = made.event(i, n);
                long start = timed ? event[0] * 86_400_000 : 0;
                int day = timed ? (int) event[0] : 0;
                domains[i].add(start, start, day, day, ofStay ? (int) event[1] : 0, 0);
            }
            domains[i].close();
        }
        return new PatternSolver(pattern, domains, gaps, steps).isSatisfied();
    }

    private static Watch watch() {
        return Watch.ofThisRequest();
    }

    private static EventLink sequence(int first, int second, DelayUnit unit, int min, int max) {
        return new EventLink.Sequence(first, second, unit, OptionalInt.of(min), OptionalInt.of(max));
    }

    private static Pattern pattern(int criteria, List<EventLink> links) {
        List<Pattern.Part> parts = new ArrayList<>();
        for (int i = 0; i < criteria; i++) {
            parts.add(part("A" + i, EventPin.ANY));
        }
        return new Pattern(parts, links, java.time.ZoneOffset.UTC);
    }

    private static Pattern.Part part(String code, EventPin pin) {
        TermQuery events = new TermQuery(new Term(Fields.CODES, code));
        return new Pattern.Part(new PatientsQuery(events, Counted.EVENTS, 1, PatientsQuery.NO_LIMIT), pin);
    }
}
