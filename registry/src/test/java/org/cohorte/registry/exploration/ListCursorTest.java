package org.cohorte.registry.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.junit.jupiter.api.Test;

/** Cursors hold a number, and fit one list. */
class ListCursorTest {

    @Test
    void isReadAsItWasWritten() {
        for (Order order : Order.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                ListCursor cursor = new ListCursor(order, ascending, 112);
                assertThat(ListCursor.of(cursor.text(), list(order, ascending))).isEqualTo(cursor);
            }
        }
    }

    @Test
    void refusesWhatIsNoneAndWhatIsOfAnotherList() {
        PatientListQuery list = list(Order.NAME, true);
        for (String text : new String[] {
            "",
            "name-up-",
            "name-up-0",
            "name-up--1",
            "name-up-1 or 1=1",
            "name-up-9999999999",
            "name-up-99999999999999999999",
            "name-down-1",
            "age-up-1",
            "NAME-up-1",
            "name-up-1\n",
            "Dupont"
        }) {
            assertThatThrownBy(() -> ListCursor.of(text, list))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Not a cursor of this list");
        }
    }

    private static PatientListQuery list(Order order, boolean ascending) {
        return new PatientListQuery(Reading.NOMINATIVE, "", order, ascending, Optional.empty(), 10);
    }
}
