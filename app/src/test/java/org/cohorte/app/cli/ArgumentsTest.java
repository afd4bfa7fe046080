package org.cohorte.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static Arguments read(String... words) {
        return Arguments.read(List.of(words), Set.of("--port", "--as"), Set.of("--json"));
    }

    @Test
    void options_stand_anywhere_with_or_without_an_equals_sign() {
        Arguments arguments = read("--port=80", "file", "--as", "claire", "--json");
        assertThat(arguments.number("--port", 0, 100)).isEqualTo(OptionalInt.of(80));
        assertThat(arguments.text("--as")).contains("claire");
        assertThat(arguments.has("--json")).isTrue();
        assertThat(arguments.words("FILE")).containsExactly("file");
    }

    @Test
    void a_dash_alone_is_a_word() {
        assertThat(read("-").words("FILE")).containsExactly("-");
    }

    @Test
    void what_is_wrong_is_named() {
        assertThatThrownBy(() -> read("--prot", "80")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> read("--port")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> read("--port", "many").number("--port", 0, 9)).hasMessageContaining("many");
        assertThatThrownBy(() -> read("--port", "10").number("--port", 0, 9)).hasMessageContaining("from 0 to 9");
        assertThatThrownBy(() -> read().words("FILE")).hasMessageContaining("FILE");
        assertThatThrownBy(() -> read("a", "b").words("FILE")).hasMessageContaining("b");
    }

    @Test
    void a_table_is_as_wide_as_it_needs() {
        assertThat(new Table().row("é", "10").row("abc", "1", "x").lines()).containsExactly("é    10", "abc   1  x");
    }
}
