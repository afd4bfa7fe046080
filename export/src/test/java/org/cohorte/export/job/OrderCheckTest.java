package org.cohorte.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cohorte.export.table.Columns;
import org.cohorte.export.table.ExportTable;
import org.cohorte.query.scope.Scope.Reading;
import org.junit.jupiter.api.Test;

/** Orders that can be, and those that cannot. */
class OrderCheckTest {

    private static ExportOrder order(Reading reading, Map<ExportTable, List<String>> tables, String purpose) {
        return new ExportOrder(new UUID(0, 7), reading, tables, purpose, " RIPH-12 ", "fr");
    }

    @Test
    void namesEveryColumnOfATableWithoutAChoice() {
        ExportOrder complete = OrderCheck.complete(order(
                Reading.PSEUDONYMISED,
                Map.of(ExportTable.STAYS, List.of(), ExportTable.BIOLOGY, List.of("value", "patient")),
                " Étude "));

        assertThat(complete.tables().get(ExportTable.STAYS))
                .isEqualTo(Columns.codes(ExportTable.STAYS, Reading.PSEUDONYMISED));
        assertThat(complete.tables().get(ExportTable.BIOLOGY)).containsExactly("patient", "value");
        assertThat(complete.purpose()).isEqualTo("Étude");
        assertThat(complete.reference()).isEqualTo("RIPH-12");
    }

    @Test
    void anIdentityIsUnknownToAPseudonymisedExport() {
        Map<ExportTable, List<String>> tables = Map.of(ExportTable.PATIENTS, List.of("patient", "birthDate"));
        ExportException refused = catchThrowableOfType(
                ExportException.class, () -> OrderCheck.complete(order(Reading.PSEUDONYMISED, tables, "Étude")));

        assertThat(refused.code()).isEqualTo("unknownColumn");
        assertThat(refused.arguments()).containsEntry("column", "birthDate");
        assertThat(OrderCheck.complete(order(Reading.NOMINATIVE, tables, "Soins"))
                        .tables()
                        .get(ExportTable.PATIENTS))
                .containsExactly("patient", "birthDate");
    }

    @Test
    void refusesWhatMakesNoExport() {
        Map<ExportTable, List<String>> stays = Map.of(ExportTable.STAYS, List.of());
        refused("noTable", order(Reading.NOMINATIVE, Map.of(), "Soins"));
        refused("purposeMissing", order(Reading.NOMINATIVE, stays, " \n "));
        refused("purposeTooLong", order(Reading.NOMINATIVE, stays, "x".repeat(2_001)));
        refused("unknownLanguage", new ExportOrder(new UUID(0, 7), Reading.NOMINATIVE, stays, "Soins", "", "de"));
        refused(
                "referenceTooLong",
                new ExportOrder(new UUID(0, 7), Reading.NOMINATIVE, stays, "Soins", "x".repeat(256), "fr"));
    }

    private static void refused(String code, ExportOrder order) {
        assertThatThrownBy(() -> OrderCheck.complete(order))
                .isInstanceOfSatisfying(
                        ExportException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void comesBackFromTheTableAsItWasGiven() {
        ExportOrder order = OrderCheck.complete(order(
                Reading.NOMINATIVE,
                Map.of(ExportTable.PATIENTS, List.of(), ExportTable.DIAGNOSES, List.of("code")),
                "Étude « é \" \n 😀 »"));

        assertThat(OrderJson.read(OrderJson.write(order))).isEqualTo(order);
    }
}
