package org.cohorte.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.registry.exploration.PatientRow.Identity;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class PersonWordsTest {

    private static final String KEY = "7F3KQ2MWXP0ABCDEFGHJKMNPQR";

    private final Texts french = Texts.in(Locale.FRENCH);

    @Test
    void a_nominative_reader_sees_name_and_birth_date() {
        PatientRow patient = row(
                "female",
                Optional.of(new Identity(
                        Optional.of("8004512773"),
                        Optional.of("Morel"),
                        Optional.of("Jeanne"),
                        Optional.of(LocalDate.of(1959, 3, 12)))));
        assertThat(PersonWords.name(patient)).isEqualTo("MOREL Jeanne");
        assertThat(PersonWords.summary(patient, french)).isEqualTo("Femme · 67\u00a0ans · née le 12/03/1959");
    }

    @Test
    void without_an_identity_there_is_a_pseudonym_and_an_age() {
        PatientRow patient = row("male", Optional.empty());
        assertThat(PersonWords.name(patient)).isEqualTo("7F3KQ2MWXP…");
        assertThat(PersonWords.summary(patient, french)).isEqualTo("Homme · 67\u00a0ans");
        assertThat(PersonWords.vital(patient, french)).isEqualTo("vivant");
    }

    @Test
    void somebody_without_a_name_is_called_by_the_ipp() {
        Identity identity =
                new Identity(Optional.of("8004512773"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(PersonWords.name(row("unknown", Optional.of(identity)))).isEqualTo("8004512773");
    }

    @Test
    void words_of_the_index_have_names_and_unknown_ones_stay() {
        assertThat(IndexNames.stayType("dayCase", french)).isEqualTo("Hôpital de jour");
        assertThat(IndexNames.stayStatus("inProgress", french)).isEqualTo("en cours");
        assertThat(IndexNames.sex("neither", french)).isEqualTo("neither");
    }

    @Test
    void refusals_name_what_was_wrong_and_an_unknown_code_still_has_words() {
        String text = Refusals.text("cohort.", "sampleTooLarge", Map.of("wanted", "50", "available", "16"), french);
        assertThat(text).contains("50 patients demandés, 16 visibles");
        assertThat(Refusals.text("cohort.", "neverHeardOf", Map.of(), french)).isEqualTo(french.get("cohort.refused"));
    }

    private static PatientRow row(String sex, Optional<Identity> identity) {
        PatientLine line = new PatientLine(
                1, KEY, sex, Optional.empty(), OptionalInt.of(67), false, Optional.empty(), Optional.empty());
        return new PatientRow(KEY, identity, line);
    }
}
