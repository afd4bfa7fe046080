package org.cohorte.ui.builder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.Sex;
import org.cohorte.ui.builder.model.Contradictions.Pair;
import org.cohorte.ui.builder.model.Contradictions.Reason;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    @Test
    void ages_that_do_not_meet_contradict() {
        assertThat(Contradictions.in(all(aged("a", false, 18, 40), aged("b", false, 41, 50))))
                .containsExactly(new Pair("a", "b", Reason.AGES_APART));
        assertThat(Contradictions.in(all(aged("a", false, 18, 40), aged("b", false, 40, 50))))
                .isEmpty();
    }

    @Test
    void an_exclusion_that_takes_every_age_asked_for_contradicts() {
        assertThat(Contradictions.in(all(aged("a", false, 18, 40), aged("b", true, 0, 50))))
                .containsExactly(new Pair("a", "b", Reason.AGE_EXCLUDED));
        assertThat(Contradictions.in(all(aged("a", false, 18, 60), aged("b", true, 0, 50))))
                .isEmpty();
    }

    @Test
    void sexes_and_vital_status_apart_contradict() {
        assertThat(Contradictions.in(all(of("a", Set.of(Sex.FEMALE), null), of("b", Set.of(Sex.MALE), null))))
                .containsExactly(new Pair("a", "b", Reason.SEXES_APART));
        assertThat(Contradictions.in(
                        all(of("a", Set.of(), VitalStatus.ALIVE), of("b", Set.of(), VitalStatus.DECEASED))))
                .containsExactly(new Pair("a", "b", Reason.VITAL_STATUS));
    }

    @Test
    void criteria_of_which_one_is_enough_never_contradict() {
        Request any =
                Request.everyone().withRoot(Group.any("root", aged("a", false, 18, 40), aged("b", false, 41, 50)));
        assertThat(Contradictions.in(any)).isEmpty();
    }

    private static Request all(Node... nodes) {
        return Request.everyone().withRoot(Group.all("root", nodes));
    }

    private static Node aged(String id, boolean exclude, int min, int max) {
        AgeRange age = new AgeRange(OptionalInt.of(min), OptionalInt.of(max), AgeRange.AgeUnit.YEARS);
        return new PatientCriterion(
                id,
                Optional.empty(),
                exclude,
                Set.of(),
                Optional.of(age),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Node of(String id, Set<Sex> sexes, @org.jspecify.annotations.Nullable VitalStatus status) {
        return new PatientCriterion(
                id,
                Optional.empty(),
                false,
                sexes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(status),
                Optional.empty());
    }
}
