package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.junit.jupiter.api.Test;

/** The evaluator obeys the laws, and what is drawn is worth asking. */
class NaiveLawsTest {

    private static final long SEED = 20261101;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Hospital hospital = RandomHospital.draw(SEED, 120, TODAY);
    private final NaiveEvaluator naive = new NaiveEvaluator(hospital, TODAY);
    private final RandomRequests random = new RandomRequests(SEED, hospital, TODAY);

    @Test
    void theLawsHold() {
        for (int i = 0; i < 100; i++) {
            new Laws(naive::members, random.nextScope()).hold(random.next());
            new Laws(naive::members, random.nextScope()).holdForLinks(random.nextLinked());
        }
    }

    /** Links that everybody satisfies, or nobody, prove nothing: most must split those who match their criteria. */
    @Test
    void mostLinksSplitThePatients() {
        Scope everyone = Scope.ofWholeHospital(Reading.NOMINATIVE, true);
        int split = 0;
        int linked = 0;
        for (int i = 0; i < 200; i++) {
            Request request = random.nextLinked().withPopulation(Population.everyone());
            int found = naive.members(request, everyone).size();
            int without = naive.members(request.withLinks(List.of(), List.of()), everyone)
                    .size();
            split += found > 0 && found < without ? 1 : 0;
            linked += request.links().isEmpty() ? 0 : 1;
        }
        assertThat(linked).isGreaterThan(150);
        assertThat(100 * split / linked)
                .as("percentage of links that split the patients")
                .isGreaterThan(35);
    }

    @Test
    void theOrderOfThePatientsDoesNotMatter() {
        NaiveEvaluator shuffled =
                new NaiveEvaluator(hospital.withPatients(new Dice(SEED).shuffled(hospital.patients())), TODAY);
        for (int i = 0; i < 100; i++) {
            Request request = random.next();
            Scope scope = random.nextScope();
            assertThat(shuffled.members(request, scope)).isEqualTo(naive.members(request, scope));
        }
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(RandomHospital.draw(7, 10, TODAY).patients())
                .isEqualTo(RandomHospital.draw(7, 10, TODAY).patients());
        assertThat(new RandomRequests(7, hospital, TODAY).next())
                .isEqualTo(new RandomRequests(7, hospital, TODAY).next());
    }

    /** A criterion that never matches, or always does, proves nothing: most must split the patients. */
    @Test
    void mostCriteriaSplitThePatients() {
        Scope everyone = Scope.ofWholeHospital(Reading.NOMINATIVE, true);
        TreeMap<String, int[]> splitOfAll = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            Request request = random.next();
            AnswerComparison.inReadingOrder(request.root()).forEach(node -> {
                int[] tally = splitOfAll.computeIfAbsent(node.getClass().getSimpleName(), kind -> new int[2]);
                tally[0] += splits(node, everyone) ? 1 : 0;
                tally[1]++;
            });
        }
        splitOfAll.forEach((kind, tally) -> assertThat(100 * tally[0] / tally[1])
                .as("percentage of %d %s that split the patients", tally[1], kind)
                .isGreaterThanOrEqualTo(35));
    }

    private boolean splits(Node node, Scope everyone) {
        Set<String> named = naive.alone(node, Request.everyone(), everyone);
        return !named.isEmpty() && named.size() < hospital.patients().size();
    }
}
