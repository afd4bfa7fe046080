package org.cohorte.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.query.scope.Scope.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which columns each reading is offered. */
class ColumnsTest {

    @Test
    void noIdentityIsOfferedWithoutTheRightToReadIt() {
        assertThat(Columns.codes(ExportTable.PATIENTS, Reading.PSEUDONYMISED))
                .containsExactly("patient", "sex", "age", "vitalStatus", "lastStayStart", "lastStayUnit");
        for (ExportTable table : ExportTable.values()) {
            assertThat(Columns.codes(table, Reading.PSEUDONYMISED))
                    .doesNotContain("ipp", "familyName", "givenName", "birthDate", "deathDate", "text")
                    .startsWith("patient");
            assertThat(Columns.codes(table, Reading.NOMINATIVE)).contains("ipp").startsWith("patient");
            assertThat(Columns.codes(table, Reading.COUNTS)).isEmpty();
        }
    }

    @Test
    void anIdentityThatIsChosenAllTheSameIsRefused() {
        assertThatThrownBy(() ->
                        Columns.chosen(Catalogue.PATIENTS, List.of("patient", "birthDate"), Reading.PSEUDONYMISED))
                .isInstanceOf(SecurityException.class);
    }

    @ParameterizedTest
    @EnumSource(ExportTable.class)
    void everyColumnIsNamedAndExplainedInBothLanguages(ExportTable table) {
        for (String language : ExportTexts.LANGUAGES) {
            ExportTexts texts = ExportTexts.in(language);
            assertThat(texts.table(table)).isNotBlank();
            for (String code : Columns.codes(table, Reading.NOMINATIVE)) {
                assertThat(texts.column(table, code)).isNotBlank();
                assertThat(texts.meaning(table, code)).isNotBlank().doesNotContain("''");
                assertThat(Columns.width(table, code)).isPositive();
            }
        }
    }

    @Test
    void examplesAreInTheLanguageOfTheReader() {
        assertThat(examples("fr"))
                .contains("Vivant", "Service de néphrologie", "Hospitalisation complète", "2024-05-28");
        assertThat(examples("en"))
                .contains("Alive", "Nephrology department", "Inpatient", "2024-05-28")
                .doesNotContain("Vivant", "FAUX", "vitalStatus.alive", "unit");
    }

    private static List<String> examples(String language) {
        ExportTexts texts = ExportTexts.in(language);
        return Arrays.stream(ExportTable.values())
                .flatMap(table -> Columns.of(table, Reading.NOMINATIVE).stream())
                .map(column -> texts.example(column.example()))
                .toList();
    }

    @Test
    void codesAreUniqueInATable() {
        for (ExportTable table : ExportTable.values()) {
            assertThat(Columns.codes(table, Reading.NOMINATIVE)).doesNotHaveDuplicates();
        }
    }
}
