package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctLongsTest {

    @ParameterizedTest
    @CsvSource({"10,5", "300,100000", "5000,40", "60000,9000", "60000,1000000"})
    void givesEachNumberOnceInOrder(int added, int different) {
        Random random = new Random(added);
        DistinctLongs numbers = new DistinctLongs();
        DistinctLongs others = new DistinctLongs();
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < added; i++) {
            // days before 1970 have their highest bit set, below the slot's 31
            long number = (long) random.nextInt(different) << 32 | (random.nextInt(-3, 3) & 0xFFFF_FFFFL);
            (random.nextInt(3) == 0 ? others : numbers).add(number);
            expected.add(number);
        }
        others.compact();
        numbers.addAll(others);
        List<Long> given = new ArrayList<>();
        numbers.forEach(given::add);
        assertThat(given).isEqualTo(List.copyOf(expected));
    }
}
