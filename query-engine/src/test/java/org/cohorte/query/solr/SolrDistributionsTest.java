package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.units.Units;
import org.cohorte.query.values.ValueDistribution;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Creatinines of forty patients: 50, 60, … 440 µmol/L, every fourth of them written in mg/dL. */
class SolrDistributionsTest {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final Scope ALL = Scope.ofWholeHospital(Reading.PSEUDONYMISED, false);
    private static final List<Code> CREATININE = List.of(new Code("loinc", "14682-9"));
    private static final double GRAMS_A_MOLE = 113.12;

    private static SolrGateway gateway;
    private static SolrDistributions distributions;

    @BeforeAll
    static void fill() {
        gateway = SOLR.gateway();
        distributions = new SolrDistributions(gateway, new Units());
        Records records = new Records();
        for (int patient = 1; patient <= 40; patient++) {
            records.patient(patient, "female", "1960-01-01", Fields.UNITS, List.of(patient <= 10 ? "2" : "3", "1"));
            result(records, patient, 40 + 10.0 * patient, patient % 4 == 0);
        }
        records.patient(41, "male", "1960-01-01", Fields.OPPOSED, true, Fields.UNITS, List.of("2", "1"));
        result(records, 41, 5_000, false);
        records.coded(
                2,
                Kinds.LABORATORY,
                "2017-01-11",
                List.of("loinc|14682-9"),
                Fields.RAW_VALUE,
                88,
                Fields.RAW_UNIT,
                "?");
        SOLR.fill(records.documents());
    }

    private static void result(Records records, int patient, double micromoles, boolean mass) {
        double moles = micromoles / 1_000;
        records.coded(
                patient,
                Kinds.LABORATORY,
                "2017-01-10",
                List.of("loinc|14682-9"),
                Fields.VALUE,
                mass ? moles * GRAMS_A_MOLE : moles,
                Fields.DIMENSION,
                mass ? "g.m-3" : "mol.m-3",
                Fields.RAW_VALUE,
                micromoles,
                Fields.RAW_UNIT,
                mass ? "mg/dL" : "umol/L",
                Fields.REFERENCE_LOW,
                mass ? 0.5 : 45,
                Fields.REFERENCE_HIGH,
                mass ? 1.2 : 104);
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void tellsHowTheValuesLieInTheUnitAskedForWhateverUnitTheyCameIn() {
        ValueDistribution values = distributions.of(CREATININE, "umol/L", ALL).orElseThrow();

        assertThat(values.values()).isEqualTo(40);
        assertThat(values.patients()).isEqualTo(40);
        assertThat(values.leftOut()).isEqualTo(1);
        assertThat(values.bins().stream().mapToLong(Long::longValue).sum()).isEqualTo(40);
        assertThat(values.start()).isZero();
        assertThat(values.end()).isBetween(400.0, 500.0);
        long below200 = 0;
        for (int bin = 0; values.start() + (bin + 1) * values.width() <= 200; bin++) {
            below200 += values.bins().get(bin);
        }
        assertThat(below200).isBetween(15L, 16L);
        assertThat(values.low().orElseThrow()).isCloseTo(45, within(0.5));
        assertThat(values.high().orElseThrow()).isCloseTo(104, within(0.5));
    }

    @Test
    void tellsThemInMassToo() {
        ValueDistribution values = distributions.of(CREATININE, "mg/dL", ALL).orElseThrow();
        assertThat(values.values()).isEqualTo(40);
        assertThat(values.end()).isBetween(4.5, 5.6);
    }

    @Test
    void keepsToTheScope() {
        Scope unit = Scope.ofUnits(java.util.Set.of("2"), Reading.COUNTS, false);
        assertThat(distributions.of(CREATININE, "umol/L", unit).orElseThrow().patients())
                .isEqualTo(10);
    }

    @Test
    void tellsNothingWhereThereIsNothingToCompare() {
        assertThat(distributions.of(CREATININE, "bananas", ALL)).isEmpty();
        assertThat(distributions.of(CREATININE, "s", ALL)).isEmpty();
        assertThat(distributions.of(List.of(), "umol/L", ALL)).isEmpty();
        assertThat(distributions.of(List.of(new Code("loinc", "1-1")), "umol/L", ALL))
                .isEmpty();
    }

    @Test
    void knowsTheUsualUnit() {
        assertThat(distributions.usualUnit(CREATININE, ALL)).contains("umol/L");
        assertThat(distributions.usualUnit(List.of(new Code("loinc", "1-1")), ALL))
                .isEqualTo(Optional.empty());
    }
}
