package org.cohorte.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pseudonyms are made with a key: the same one always gives the same, another one none of them. */
class PseudonymsTest {

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return key;
    }

    @Test
    void theKeyAloneTellsWhichPseudonymIsWhose() {
        Pseudonyms one = new Pseudonyms(key(1));
        Pseudonyms same = new Pseudonyms(key(1));
        Pseudonyms other = new Pseudonyms(key(2));
        assertThat(IntStream.range(0, 1_000)).allSatisfy(i -> {
            assertThat(same.of("p" + i)).isEqualTo(one.of("p" + i)).matches("[0-9A-V]{26}");
            assertThat(other.of("p" + i)).isNotEqualTo(one.of("p" + i));
        });
        assertThat(one.keyCheck()).isEqualTo(same.keyCheck()).isNotEqualTo(other.keyCheck());
    }

    /** HMAC-SHA-256 of a key of 32 zeros but the first, worked out by another program. */
    @Test
    void theyStayTheSameFromOneVersionToTheNext() {
        assertThat(new Pseudonyms(key(1)).of("p1")).isEqualTo("7U04E58RKMDIQNP1MO68RT5829");
    }
}
