package org.cohorte.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinsTest {

    @ParameterizedTest
    @CsvSource({
        "38, 412, 0, 10, 42",
        "3.1, 5.6, 3.1, 0.1, 25",
        "0.02, 0.9, 0, 0.025, 36",
        "135, 146, 135, 0.5, 22",
        "-4, 9, -4, 0.5, 26",
        "7, 7, 7, 1, 1"
    })
    void areRoundAndCoverTheRange(double low, double high, double start, double width, int count) {
        Bins bins = Bins.over(low, high);
        assertThat(bins.start()).isLessThanOrEqualTo(Math.max(start, low));
        assertThat(bins.width()).isEqualTo(width);
        assertThat(bins.count()).isEqualTo(count);
        assertThat(bins.end()).isGreaterThanOrEqualTo(high);
    }

    @Test
    void areNeverMoreThanAPanelShows() {
        for (double high = 0.001; high < 1e9; high *= 1.37) {
            Bins bins = Bins.over(high / 3, high);
            assertThat(bins.count()).as("up to %s", high).isBetween(1, Bins.MOST);
            assertThat(bins.end()).isGreaterThanOrEqualTo(high * (1 - 1e-12));
        }
    }
}
