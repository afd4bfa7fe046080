package org.cohorte.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.cohorte.ingest.source.Hash;
import org.junit.jupiter.api.Test;

class MaybeSeenTest {

    private static final int FEW = 10_000;

    private final MaybeSeen seen = new MaybeSeen(FEW);

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            seen.add(Hash.mixed(i + 1));
        }
    }

    private int among(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found += seen.mayHold(Hash.mixed(i + 1)) ? 1 : 0;
        }
        return found;
    }

    @Test
    void whatWasAddedIsSeenInOneFilterAndInSeveral() {
        add(0, FEW);
        assertThat(among(0, FEW)).isEqualTo(FEW);
        add(FEW, FEW * 30);
        assertThat(among(0, FEW * 30)).isEqualTo(FEW * 30);
    }

    /** One of 11,000 is expected for each full filter: three of them, and the beginning of a fourth. */
    @Test
    void littleElseIs() {
        add(0, FEW);
        assertThat(among(FEW * 30, FEW * 130)).isLessThan(150);
        add(FEW, FEW * 30);
        assertThat(among(FEW * 30, FEW * 130)).isLessThan(400);
    }

    @Test
    void nothingIsSeenOnceItIsCleared() {
        add(0, FEW * 30);
        seen.clear();
        assertThat(among(0, FEW * 30)).isZero();
        add(5, FEW);
        assertThat(among(5, FEW)).isEqualTo(FEW - 5);
    }
}
