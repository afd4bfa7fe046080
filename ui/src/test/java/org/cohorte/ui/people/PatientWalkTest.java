package org.cohorte.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Exploration.Place;
import org.cohorte.registry.exploration.PatientList;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientRow;
import org.junit.jupiter.api.Test;

class PatientWalkTest {

    private final PatientWalk walk = new PatientWalk(
            UUID.randomUUID(), new PatientListQuery(Reading.PSEUDONYMISED, "", Order.AGE, true, Optional.empty(), 2));

    @Test
    void it_goes_through_the_list_in_its_order_and_on_to_the_next_page() {
        walk.add(page(Optional.of("two"), "A", "B"));
        assertThat(walk.before("A")).isEmpty();
        assertThat(walk.after("A")).contains("B");
        assertThat(walk.after("B")).isEmpty();
        assertThat(walk.goesOnAfter("B")).isTrue();
        assertThat(walk.nextPage().orElseThrow().cursor()).contains("two");
        assertThat(walk.nextPage().orElseThrow().order()).isEqualTo(Order.AGE);
        walk.add(page(Optional.empty(), "C"));
        assertThat(walk.after("B")).contains("C");
        assertThat(walk.place("C")).isEqualTo(3);
        assertThat(walk.goesOnAfter("C")).isFalse();
        assertThat(walk.nextPage()).isEmpty();
    }

    @Test
    void somebody_who_is_not_in_the_list_has_no_neighbours() {
        walk.add(page(Optional.empty(), "A"));
        assertThat(walk.holds("Z")).isFalse();
        assertThat(walk.before("Z")).isEmpty();
        assertThat(walk.after("Z")).isEmpty();
    }

    @Test
    void whoever_came_by_the_address_has_the_two_beside_them() {
        Place third = new Place(3, 4, Optional.of("B"), Optional.of("D"));
        PatientWalk around = PatientWalk.around(UUID.randomUUID(), Reading.PSEUDONYMISED, "C", third);
        assertThat(around.place("C")).isEqualTo(3);
        assertThat(around.found()).isEqualTo(4);
        assertThat(around.before("C")).contains("B");
        assertThat(around.after("C")).contains("D");

        Place only = new Place(1, 1, Optional.empty(), Optional.empty());
        PatientWalk alone = PatientWalk.around(UUID.randomUUID(), Reading.PSEUDONYMISED, "A", only);
        assertThat(alone.place("A")).isEqualTo(1);
        assertThat(alone.before("A")).isEmpty();
        assertThat(alone.goesOnAfter("A")).isFalse();
    }

    private static PatientList page(Optional<String> next, String... keys) {
        return new PatientList(Arrays.stream(keys).map(PatientWalkTest::row).toList(), 3, 3, next);
    }

    private static PatientRow row(String key) {
        PatientLine line = new PatientLine(
                1, key, "female", Optional.empty(), OptionalInt.of(67), false, Optional.empty(), Optional.empty());
        return new PatientRow(key, Optional.empty(), line);
    }
}
