package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.junit.jupiter.api.Test;

class DemoTimeTest {

    private static final List<PatientFile> FILES =
            Example.hospital(3000).patients().toList();

    @Test
    void everythingHappensInsideLifeAndBeforeToday() {
        for (PatientFile file : FILES) {
            LocalDate birth = file.patient().birth().orElseThrow().day();
            LocalDate end = file.patient().death().map(Moment::day).orElse(Example.TODAY.minusDays(1));
            assertThat(birth).isBefore(Example.TODAY);
            assertThat(end).isBefore(Example.TODAY);
            file.stays().forEach(stay -> {
                inside(stay.start(), birth, end, stay);
                inside(stay.end(), birth, end, stay);
            });
            file.events().forEach(event -> {
                inside(event.time(), birth, end, event);
                inside(event.end(), birth, end, event);
            });
        }
    }

    private static void inside(Optional<Moment> moment, LocalDate birth, LocalDate end, Object record) {
        moment.ifPresent(time -> assertThat(time.day())
                .as(() -> record.toString())
                .isBetween(birth, end)
                .isAfterOrEqualTo(LocalDate.of(2015, 1, 1)));
    }

    @Test
    void theInstantAndTheLocalDayAgree() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(FILES.stream()
                        .flatMap(file -> file.events().stream())
                        .flatMap(event -> event.time().stream())
                        .filter(time -> time.instant().isPresent()))
                .allSatisfy(time -> assertThat(
                                time.instant().orElseThrow().atZone(paris).toLocalDate())
                        .isEqualTo(time.day()));
    }

    @Test
    void staysFollowOneAnother() {
        for (PatientFile file : FILES) {
            Optional<SourceStay> before = Optional.empty();
            for (SourceStay stay : file.stays()) {
                if (before.isPresent() && !stay.status().equals("cancelled")) {
                    assertThat(instant(stay.start()))
                            .isAfterOrEqualTo(instant(before.get().end()));
                }
                before = stay.status().equals("finished") ? Optional.of(stay) : Optional.empty();
            }
        }
    }

    private static java.time.Instant instant(Optional<Moment> moment) {
        return moment.orElseThrow().instant().orElseThrow();
    }

    @Test
    void eventsLieInTheirStay() {
        for (PatientFile file : FILES) {
            Map<String, SourceStay> stays =
                    file.stays().stream().collect(Collectors.toMap(SourceStay::sourceId, Function.identity()));
            for (SourceEvent event : file.events()) {
                SourceStay stay = stays.get(event.staySourceId().orElseThrow());
                assertThat(stay).as(event.sourceId()).isNotNull();
                LocalDate end = stay.end().map(Moment::day).orElse(Example.TODAY);
                event.time()
                        .ifPresent(time -> assertThat(time.day())
                                .as(() -> event + " in " + stay)
                                .isBetween(stay.start().orElseThrow().day(), end));
            }
        }
    }

    @Test
    void aDeathInHospitalEndsTheStayAndTheLife() {
        List<PatientFile> dead = FILES.stream()
                .filter(file -> file.stays().stream().anyMatch(SourceStay::died))
                .toList();
        assertThat(dead).isNotEmpty().allSatisfy(file -> {
            SourceStay last = file.stays().getLast();
            assertThat(last.died()).isTrue();
            assertThat(last.dischargeMode()).contains("décès");
            assertThat(file.patient().deceased()).isTrue();
            assertThat(file.patient().death().map(Moment::day))
                    .isEqualTo(last.end().map(Moment::day));
        });
    }

    @Test
    void recentYearsAreDenser() {
        Map<Integer, Long> byYear = FILES.stream()
                .flatMap(file -> file.stays().stream())
                .collect(Collectors.groupingBy(
                        stay -> stay.start().orElseThrow().day().getYear(), Collectors.counting()));
        assertThat(byYear).hasSize(12);
        assertThat(byYear.getOrDefault(2025, 0L)).isGreaterThan(2 * byYear.getOrDefault(2016, 0L));
    }

    @Test
    void someStaysAreStillGoingOnAndSomeAppointmentsWereCancelled() {
        assertThat(FILES.stream().flatMap(file -> file.stays().stream()).map(SourceStay::status))
                .contains("finished", "inProgress", "cancelled");
    }
}
