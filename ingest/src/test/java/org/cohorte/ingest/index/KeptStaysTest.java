package org.cohorte.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.junit.jupiter.api.Test;

class KeptStaysTest {

    private final KeptStays kept = new KeptStays();

    private static StayKey key(int number) {
        return new StayKey(number / 4, "E" + number);
    }

    /** A stay with any of what a stay may tell, always the same of one number. */
    private static FoundStay stay(int number) {
        Random random = new Random(number);
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(70_000));
        Optional<Instant> instant =
                random.nextBoolean() ? Optional.of(Instant.ofEpochMilli(random.nextLong() >> 20)) : Optional.empty();
        List<Precision> precisions = List.of(Precision.values());
        Precision precision = precisions.get(random.nextInt(precisions.size()));
        Optional<Moment> start = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Moment(day, instant, precision, random.nextBoolean()));
        Optional<String> unit =
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(String.valueOf(random.nextInt(300)));
        Optional<LocalDate> end = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(day.plusDays(3));
        return new FoundStay(new StayRef(number, start, unit), random.nextBoolean(), end);
    }

    @Test
    void staysComeBackAsTheyWerePut() {
        for (int number = 0; number < 20_000; number++) {
            kept.put(key(number), stay(number));
        }
        for (int number = 0; number < 20_000; number++) {
            assertThat(kept.get(key(number))).isEqualTo(stay(number));
        }
        assertThat(kept.get(new StayKey(1, "E0")))
                .as("a stay of another patient")
                .isNull();
        assertThat(kept.get(key(20_000))).isNull();
    }

    @Test
    void theLastOneThatWasPutCounts() {
        kept.put(key(1), stay(1));
        kept.put(key(1), stay(2));
        assertThat(kept.get(key(1))).isEqualTo(stay(2));
    }

    @Test
    void nearlyAllAreKeptWhileThereAreFewerThanFourFifthsOfThePlaces() {
        int all = KeptStays.PLACES / 5 * 4;
        for (int number = 0; number < all; number++) {
            kept.put(key(number), stay(0));
        }
        assertThat(among(all)).isGreaterThan(all - all / 1000);
    }

    @Test
    void ofMoreThanFitSomeAreFoundEachTimeTheyComeRound() {
        int all = KeptStays.PLACES * 2;
        int found = 0;
        for (int round = 0; round < 4; round++) {
            found = 0;
            for (int number = 0; number < all; number++) {
                if (kept.get(key(number)) == null) {
                    kept.put(key(number), stay(0));
                } else {
                    found++;
                }
            }
        }
        assertThat(found).isBetween(all / 10, all / 3);
    }

    private int among(int all) {
        int found = 0;
        for (int number = 0; number < all; number++) {
            found += kept.get(key(number)) == null ? 0 : 1;
        }
        return found;
    }
}
