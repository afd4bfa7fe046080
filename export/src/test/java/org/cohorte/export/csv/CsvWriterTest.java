package org.cohorte.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static String written(String... cells) throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(out).row(List.of(cells));
        return out.toString();
    }

    @Test
    void plain_cells_stay_as_they_are() throws IOException {
        assertThat(written("a", "", "é 1")).isEqualTo("a,,é 1\r\n");
    }

    @Test
    void commas_quotes_and_lines_are_quoted() throws IOException {
        assertThat(written("a,b", "say \"no\"", "two\r\nlines"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "=", "-", "+"})
    void what_a_spreadsheet_would_run_is_made_text(String cell) throws IOException {
        assertThat(written(cell)).startsWith("'" + cell.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "0", "-0"})
    void numbers_stay_numbers(String number) throws IOException {
        assertThat(written(number)).isEqualTo(number + "\r\n");
    }
}
