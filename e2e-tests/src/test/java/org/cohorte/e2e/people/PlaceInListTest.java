package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.exploration.Exploration.Place;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes before and after a patient whose page was opened by its address: the same as in the list. */
@ExtendWith(PeopleTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceInListTest {

    private PeopleHouse house;
    private Exploration exploration;

    @BeforeAll
    void open(PeopleHouse opened) {
        house = opened;
        exploration = house.exploration();
    }

    @Test
    void isThatOfTheListAsItBegins() {
        house.account("feuillet", "u12", Reading.NOMINATIVE);
        house.account("pseudo", "u12", Reading.PSEUDONYMISED);
        assertPlaces("feuillet", Reading.NOMINATIVE, Order.NAME);
        assertPlaces("pseudo", Reading.PSEUDONYMISED, Order.PSEUDONYM);
    }

    private void assertPlaces(String login, Reading reading, Order order) {
        UUID cohort = house.cohort(login);
        List<String> keys = exploration
                .patients(login, cohort, new PatientListQuery(reading, "", order, true, Optional.empty(), 200))
                .rows()
                .stream()
                .map(PatientRow::key)
                .toList();
        assertThat(keys).hasSize(20);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(exploration.place(login, cohort, reading, keys.get(i)))
                    .isEqualTo(new Place(
                            i + 1,
                            20,
                            i == 0 ? Optional.empty() : Optional.of(keys.get(i - 1)),
                            i == 19 ? Optional.empty() : Optional.of(keys.get(i + 1))));
            AuditLine line = house.latest(login);
            assertThat(line.action()).isEqualTo(AuditAction.LIST);
            assertThat(line.patients()).hasSize(i == 0 || i == 19 ? 1 : 2);
        }
    }

    @Test
    void skipsThoseOutOfSightAndIsRefusedForThem() {
        long everywhere = house.account("restreinte", "u1", Reading.NOMINATIVE);
        UUID all = house.cohort("restreinte");
        house.account("restreinte", "u13", Reading.NOMINATIVE);
        house.end(everywhere);

        assertThat(exploration
                        .place(
                                "restreinte",
                                all,
                                Reading.NOMINATIVE,
                                house.patient(30).pseudonym())
                        .of())
                .isEqualTo(10);
        for (String key : List.of(house.patient(3).pseudonym(), "", "' or '1'='1")) {
            assertThatThrownBy(() -> exploration.place("restreinte", all, Reading.NOMINATIVE, key))
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(house.latest("restreinte").outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
    }
}
