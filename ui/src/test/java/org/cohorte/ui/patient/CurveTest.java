package org.cohorte.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void the_highest_value_is_uppermost_and_all_are_inside() {
        List<BigDecimal> values = List.of(new BigDecimal("45"), new BigDecimal("84"), new BigDecimal("231.5"));
        Curve curve = Curve.scale(values);
        assertThat(curve.height(values.get(2))).isLessThan(curve.height(values.get(1)));
        assertThat(curve.height(values.get(1))).isLessThan(curve.height(values.get(0)));
        assertThat(values).allSatisfy(value -> assertThat(curve.height(value)).isBetween(0.0, (double) Curve.HEIGHT));
    }

    @Test
    void values_that_are_all_the_same_stand_in_the_middle() {
        Curve curve = Curve.scale(List.of(BigDecimal.TEN, BigDecimal.TEN));
        assertThat(curve.height(BigDecimal.TEN)).isBetween(40.0, 80.0);
    }

    @Test
    void labels_of_sources_bring_no_markup_into_the_page() {
        assertThat(LaneDrawing.escaped("<img onerror='x'> & \""))
                .isEqualTo("&lt;img onerror=&#39;x&#39;&gt; &amp; &quot;");
    }
}
