package org.cohorte.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirTimesTest {

    private final FhirTimes times = new FhirTimes(ZoneId.of("Europe/Paris"), Instant.parse("2026-06-01T12:00:00Z"));

    @Test
    void keepsThePrecisionAndTheFirstPossibleDay() throws Exception {
        assertThat(times.parse("2021", () -> "x"))
                .extracting(Moment::day, Moment::precision)
                .containsExactly(LocalDate.of(2021, 1, 1), Precision.YEAR);
        assertThat(times.parse("2021-03", () -> "x"))
                .extracting(Moment::day, Moment::precision)
                .containsExactly(LocalDate.of(2021, 3, 1), Precision.MONTH);
        assertThat(times.parse("2021-03-07", () -> "x")).isEqualTo(Moment.onDay(LocalDate.of(2021, 3, 7)));
    }

    @Test
    void theLocalDateIsTheOneWritten() throws Exception {
        Moment far = times.parse("2021-03-07T23:30:00-09:00", () -> "x");
        assertThat(far.day()).isEqualTo(LocalDate.of(2021, 3, 7));
        assertThat(far.instant()).contains(Instant.parse("2021-03-08T08:30:00Z"));
        assertThat(times.parse("2021-03-07T23:30:00+00:00", () -> "x").day()).isEqualTo(LocalDate.of(2021, 3, 7));
    }

    @Test
    void tellsTimesOfAnotherDayThanTheHospitals() throws Exception {
        assertThat(times.parse("2021-03-07T23:30:00-09:00", () -> "x").isLocal())
                .isFalse();
        assertThat(times.parse("2021-07-07T22:00:00.0+00:00", () -> "x").isLocal())
                .isFalse();
        assertThat(times.parse("2021-07-07T21:59:59+00:00", () -> "x").isLocal())
                .isTrue();
        assertThat(times.parse("2021-07-07T22:00:00Z", () -> "x").isLocal()).isTrue();
        assertThat(times.parse("2021-07-07T23:00:00", () -> "x").isLocal()).isTrue();
        assertThat(times.parse("2021-07", () -> "x").isLocal()).isTrue();
    }

    @Test
    void aTimeInUtcIsTurnedIntoTheHospitalsZone() throws Exception {
        Moment late = times.parse("2021-03-07T23:30:00Z", () -> "x");
        assertThat(late.day()).isEqualTo(LocalDate.of(2021, 3, 8));
        assertThat(late.instant()).contains(Instant.parse("2021-03-07T23:30:00Z"));
    }

    @Test
    void aTimeWithoutAZoneIsTheHospitals() throws Exception {
        assertThat(times.parse("2021-07-07T10:00:00", () -> "x").instant())
                .contains(Instant.parse("2021-07-07T08:00:00Z"));
        assertThat(times.parse("2021-07-07T10:00:00.123456789123", () -> "x").instant())
                .contains(Instant.parse("2021-07-07T08:00:00.123456789Z"));
    }

    @Test
    void aLeapSecondIsTheSecondBefore() throws Exception {
        assertThat(times.parse("2016-12-31T23:59:60Z", () -> "x").instant())
                .contains(Instant.parse("2016-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-07T23:30:07+02:00",
                "1899-12-31T00:00:00-11:30",
                "2024-02-29T12:59:60+05:45",
                "2025-03-30T02:30:00+18:00",
                "2025-03-30T02:30:00-18:00",
                "2025-10-26T02:30:00+01:00"
            })
    void theUsualFormMeansWhatItMeansWithAFraction(String text) throws Exception {
        String close = text.substring(0, 19) + ".0" + text.substring(19);
        assertThat(times.parse(text, () -> "x")).isEqualTo(times.parse(close, () -> "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-30",
                "2021-13-01",
                "07/03/2021",
                "2021-3-7",
                "hier",
                "2021-03-07T25:00:00Z",
                "2021-03-07T25:00:00+02:00",
                "2021-03-07T10:60:00+02:00",
                "2021-02-29T10:00:00+02:00",
                "2021-03-07T10:00:00+02:60",
                "1604-01-01",
                "2021-03-07T10:00:00+19:00",
                "20210307"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> times.parse(text, () -> "Patient.birthDate"))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.INVALID_DATE);
                    assertThat(e.path()).isEqualTo("Patient.birthDate");
                });
    }

    @Test
    void aPartialEndIsAsLateAsItCanBe() throws Exception {
        times.checkOrder(span("2021-03-07", "2021-03"), () -> "x");
        times.checkOrder(span("2021-03-07", "2021"), () -> "x");
        times.checkOrder(span("2021-03-07T10:00:00Z", "2021-03-07"), () -> "x");
        assertThatThrownBy(() -> times.checkOrder(span("2021-03-07T10:00:00Z", "2021-03-07T09:59:59Z"), () -> "x"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> times.checkOrder(span("2021-03-07", "2021-02"), () -> "x"))
                .isInstanceOf(RefusedException.class);
    }

    private Span span(String start, String end) throws RefusedException {
        return new Span(Optional.of(times.parse(start, () -> "x")), Optional.of(times.parse(end, () -> "x")));
    }
}
