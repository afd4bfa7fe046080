package org.cohorte.query.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private static final Units UNITS = new Units();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            150;      umol/L;             0.15;            mol.m-3
            150;      µmol/L;             0.15;            mol.m-3
            150;      μmol/l;             0.15;            mol.m-3
            0.15;     mmol/l;             0.15;            mol.m-3
            1.2;      mg/dL;              12;              g.m-3
            12;       g/dl;               120000;          g.m-3
            12;       g/L;                12000;           g.m-3
            250;      G/L;                250000000000000; m-3
            250;      10*9/L;             250000000000000; m-3
            250;      10^9/L;             250000000000000; m-3
            250;      10e9/l;             250000000000000; m-3
            250;      10*3/uL;            250000000000000; m-3
            250;      Giga/L;             250000000000000; m-3
            4.5;      T/L;                4500000000000000; m-3
            4500;     /mm3;               4500000000000;   m-3
            45;       copies/mL;        45000000;       m-3
            7;        %;                  0.07;            1
            3;        {score};            3;               1
            3;        score;              3;               1
            90;       mL/min/1,73m2;      0.0000015;       m3.s-1
            90;       mL/min/{1.73_m2};   0.0000015;       m3.s-1
            90;       mL/mn/1.73m²;       0.0000015;       m3.s-1
            90;       mL/min;             0.0000015;       m3.s-1
            37;       °C;                 310.15;          K
            37;       Cel;                310.15;          K
            98.6;     [degF];             310.15;          K
            72;       /min;               1.2;             s-1
            72;       bpm;                1.2;             s-1
            120;      mm[Hg];             15998640;        g.m-1.s-2
            120;      mmHg;               15998640;        g.m-1.s-2
            35;       UI/L;               35000;           [iU].m-3
            35;       [iU]/L;             35000;           [iU].m-3
            35;       mUI/mL;             35000;           [iU].m-3
            60;       U/L;                0.001;           mol.m-3.s-1
            48;       mmol/mol;           0.048;           mol/mol
            140;      mEq/L;              140;             mol.m-3
            7.4;      pH;                 7.4;             [pH]
            7.4;      [pH];               7.4;             [pH]
            24;       kg/m2;              24000;           g.m-2
            24;       kg/m²;              24000;           g.m-2
            1;        h;                  3600;            s
            3;        mg/mmol;            3;               g.mol-1
            30;       mg/g;               0.03;            1
            1.5;      g/24h;              0.0000173611111111; g.s-1
            300;      mosm/kg;            0.0003;             mol.g-1
            """)
    void convertsToTheBaseUnit(BigDecimal value, String unit, BigDecimal expected, String dimension) {
        assertThat(UNITS.toBase(value, unit)).hasValueSatisfying(quantity -> {
            assertThat(quantity.dimension()).isEqualTo(dimension);
            assertThat(quantity.value()).isEqualByComparingTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "furlongs", "mmol//L", "B[V]", "g/", "{", "umol/L)", "1e", "mm[", "10*/", "unité"})
    void knowsNothingOfOtherSpellings(String unit) {
        assertThat(UNITS.toBase(BigDecimal.ONE, unit)).isEmpty();
    }

    @Test
    void roundsToTwelveDigits() {
        assertThat(UNITS.toBase(new BigDecimal("1"), "/min").orElseThrow().value())
                .isEqualByComparingTo("0.0166666666667");
    }

    @Test
    void convertsAMillionResultsInAboutASecond() {
        BigDecimal value = new BigDecimal("151.7");
        long start = System.nanoTime();
        int found = 0;
        for (int i = 0; i < 2_000_000; i++) {
            found += UNITS.toBase(value, (i & 1) == 0 ? "umol/L" : "mmol/l").isPresent() ? 1 : 0;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("conversions a second: %,.0f%n", found / seconds);
        assertThat(found).isEqualTo(2_000_000);
        assertThat(seconds).isLessThan(20);
    }
}
