package org.cohorte.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyPlacesTest {

    @Test
    void aKeyStandsWhereItWasPut() {
        KeyPlaces places = new KeyPlaces(1 << 12);
        Map<String, Integer> taken = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            taken.put("id-" + i, places.take("id-" + i, 7));
        }
        Set<Integer> different = new HashSet<>(taken.values());
        assertThat(different).hasSize(1000).allMatch(place -> place >= 0 && place < 1 << 12);
        taken.forEach((id, place) -> {
            assertThat(places.find(id, 7)).isEqualTo(place);
            assertThat(places.take(id, 7)).isEqualTo(place);
            assertThat(places.find(id, 8)).isEqualTo(KeyPlaces.NONE);
        });
    }

    @Test
    void fourFifthsOfThePlacesCanBeTaken() {
        KeyPlaces places = new KeyPlaces(1 << 16);
        int keys = (1 << 16) / 5 * 4;
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < keys; i++) {
            taken.add(places.take("id-" + i, 0));
        }
        assertThat(taken).hasSizeGreaterThan(keys - keys / 1000);
    }

    @Test
    void whenAllAreTakenOneGivesWay() {
        KeyPlaces places = new KeyPlaces(8);
        for (int i = 0; i < 8; i++) {
            places.take("id-" + i, 0);
        }
        int taken = places.take("new", 0);
        assertThat(places.find("new", 0)).isEqualTo(taken);
        int gone = 0;
        for (int i = 0; i < 8; i++) {
            gone += places.find("id-" + i, 0) == KeyPlaces.NONE ? 1 : 0;
        }
        assertThat(gone).isEqualTo(1);
    }

    @Test
    void placesAreAPowerOfTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyPlaces(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyPlaces(1000))
                .withMessageContaining("1000 places");
    }
}
