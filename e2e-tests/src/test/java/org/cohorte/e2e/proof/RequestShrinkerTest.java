package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.Sex;
import org.junit.jupiter.api.Test;

class RequestShrinkerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void keepsNothingButWhatDisagrees() {
        RandomRequests requests = new RandomRequests(3, RandomHospital.draw(3, 5, TODAY), TODAY);
        Request request = requests.next();
        while (!asksForWomen(request)) {
            request = requests.next();
        }

        Request small = RequestShrinker.shrink(request, RequestShrinkerTest::asksForWomen);

        assertThat(small.population().units()).isEmpty();
        assertThat(small.root().match()).isEqualTo(new Match.All());
        assertThat(small.root().children()).singleElement().isInstanceOfSatisfying(PatientCriterion.class, only -> {
            assertThat(only.sexes()).containsExactly(Sex.FEMALE);
            assertThat(only.age()).isEmpty();
            assertThat(only.exclude()).isFalse();
        });
    }

    @Test
    void leavesAnEmptyRequestAlone() {
        assertThat(RequestShrinker.shrink(Request.everyone(), request -> true)).isEqualTo(Request.everyone());
    }

    private static boolean asksForWomen(Request request) {
        return AnswerComparison.inReadingOrder(request.root())
                .filter(node -> !(node instanceof Group))
                .anyMatch(node -> node instanceof PatientCriterion patient
                        && patient.sexes().contains(Sex.FEMALE));
    }
}
