package org.cohorte.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Quality.Origin;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static final Known ALL = new Known(code -> true, measure -> true, place -> true);
    private static final Life UNKNOWN = new Life(Optional.empty(), Optional.empty());

    private final Quality quality = new Quality();

    private void stay(String id, LocalDate day, Optional<String> unit) {
        SourceStay stay = new SourceStay(
                id,
                "P",
                "inpatient",
                "finished",
                Optional.of(Moment.onDay(day)),
                Optional.empty(),
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        quality.stay(new Origin("Encounter", null), stay, UNKNOWN, ALL);
    }

    @Test
    void aRecordThatComesAgainAfterHundredsOfThousandsCountsForItsOwnTypeUnitAndMonth() {
        LocalDate may = LocalDate.of(2020, 5, 4);
        stay("S1", may, Optional.of("a"));
        stay("S2", may, Optional.of("a"));
        quality.patient("Patient", "P1");
        for (int i = 0; i < SeenRecords.MOST; i++) {
            quality.patient("Patient", "other" + i);
        }
        stay("S1", may.plusMonths(1), Optional.of("b"));
        stay("S2", may.plusMonths(1), Optional.empty());
        quality.patient("Patient", "P1");

        QualityReport report = quality.report();
        assertThat(report.types().stream()
                        .collect(Collectors.toMap(
                                QualityReport.OfType::type,
                                each -> each.counts().duplicates())))
                .isEqualTo(Map.of("Encounter", 2L, "Patient", 1L));
        assertThat(report.units().stream()
                        .collect(Collectors.toMap(
                                QualityReport.OfUnit::unit,
                                each -> each.counts().duplicates())))
                .isEqualTo(Map.of("a", 0L, "b", 1L, "", 1L));
        assertThat(report.months().stream()
                        .collect(Collectors.toMap(
                                QualityReport.OfMonth::month,
                                each -> each.counts().duplicates())))
                .isEqualTo(Map.of("2020-05", 0L, "2020-06", 2L));
    }
}
