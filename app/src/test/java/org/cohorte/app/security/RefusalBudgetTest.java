package org.cohorte.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What bounds the lines that refused sign-ins may write. */
class RefusalBudgetTest {

    private static final String FLOOD = "10.0.0.9";

    private final Hand clock = new Hand();
    private final RefusalBudget budget = new RefusalBudget(clock);

    private long written(int attempts, String address) {
        return IntStream.range(0, attempts)
                .filter(i -> budget.take(address).isPresent())
                .count();
    }

    @Test
    void an_address_that_floods_gets_sixty_lines_and_then_one_a_minute() {
        assertThat(written(10_000, FLOOD)).isEqualTo(60);
        clock.move(Duration.ofSeconds(59));
        assertThat(written(10_000, FLOOD)).isZero();
        clock.move(Duration.ofSeconds(1));
        assertThat(written(10_000, FLOOD)).isEqualTo(1);
    }

    @Test
    void others_still_get_theirs_and_the_next_line_tells_how_many_were_left_out() {
        written(1_000, FLOOD);
        assertThat(budget.take("10.0.0.1")).isEqualTo(OptionalLong.of(940));
        assertThat(budget.take("10.0.0.1")).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void any_number_of_addresses_write_no_more_than_the_bound_of_a_day() {
        long lines = 0;
        for (int second = 0; second < Duration.ofDays(1).toSeconds(); second += 2) {
            lines += written(1, "10.0.%d.%d".formatted(second / 250 % 250, second % 250));
            lines += written(1, FLOOD);
            clock.move(Duration.ofSeconds(2));
        }
        assertThat(lines).isBetween(14_400L, 15_000L);
    }
}
