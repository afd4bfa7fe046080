package org.cohorte.ingest.omop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.IdMap;
import org.cohorte.ingest.source.IdSet;
import org.cohorte.ingest.source.RefusedException;

/** Table PERSON, with the death of DEATH and the post code of LOCATION, which are remembered by hashes. */
final class PersonMapper {

    private static final long MALE = 8507;
    private static final long FEMALE = 8532;
    private static final long OTHER = 8521;

    private final OmopTimes times;
    private final IdMap deaths = new IdMap();
    private final IdSet dead = new IdSet();
    private final IdMap areas = new IdMap();
    private final List<String> zips = new ArrayList<>();
    private final Map<String, Integer> zipNumbers = new HashMap<>();

    PersonMapper(OmopTimes times) {
        this.times = times;
    }

    /** Takes a row of DEATH; of two of one person the later counts. */
    void death(Row row) throws RefusedException {
        Moment day = times.moment(row, "death").orElseThrow(() -> row.missing("death_date"));
        times.checkPast(day, row, "death_date");
        deaths.put(row.person(), day.day().toEpochDay());
    }

    /** Whether a row of DEATH has found its person. */
    boolean isDead(Row death) throws RefusedException {
        return dead.contains(death.person());
    }

    /** Takes a row of LOCATION. */
    void location(Row row) throws RefusedException {
        Optional<String> zip = row.text("zip");
        if (zip.isPresent()) {
            int number = zipNumbers.computeIfAbsent(zip.get(), z -> {
                zips.add(z);
                return zips.size() - 1;
            });
            areas.put(row.key(), number);
        }
    }

    SourcePatient map(Row row) throws RefusedException {
        String id = row.person();
        Optional<Moment> birth = birth(row);
        OptionalLong day = deaths.get(id);
        Optional<Moment> death =
                day.isPresent() ? Optional.of(Moment.onDay(LocalDate.ofEpochDay(day.getAsLong()))) : Optional.empty();
        if (death.isPresent()) {
            dead.add(id);
            times.checkOrder(birth, death, row, "year_of_birth");
        }
        return new SourcePatient(
                id,
                row.text("person_source_value"),
                Optional.empty(),
                Optional.empty(),
                sex(row),
                birth,
                death.isPresent(),
                death,
                false,
                area(row));
    }

    private Optional<String> area(Row row) {
        Optional<String> location = row.id("location_id");
        if (location.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong number = areas.get(location.get());
        return number.isPresent() ? Optional.of(zips.get((int) number.getAsLong())) : Optional.empty();
    }

    private static String sex(Row row) throws RefusedException {
        long concept = row.concept("gender_concept_id");
        if (concept == MALE) {
            return "male";
        }
        if (concept == FEMALE) {
            return "female";
        }
        if (concept == OTHER) {
            return "other";
        }
        return switch (row.text("gender_source_value").orElse("").toUpperCase(Locale.ROOT)) {
            case "M", "MALE" -> "male";
            case "F", "FEMALE" -> "female";
            default -> "unknown";
        };
    }

    /** The three columns; where they tell no day, BIRTH_DATETIME; else as much as they tell. */
    private Optional<Moment> birth(Row row) throws RefusedException {
        int year = row.whole("year_of_birth", 1850, 9999).orElseThrow(() -> row.missing("year_of_birth"));
        Optional<Integer> month = row.whole("month_of_birth", 1, 12);
        Optional<Integer> day = row.whole("day_of_birth", 1, 31);
        Moment birth;
        if (month.isPresent() && day.isPresent()) {
            birth = Moment.onDay(date(row, year, month.get(), day.get()));
        } else {
            Optional<Moment> written = times.parse(row, "birth_datetime");
            birth = written.map(moment -> Moment.onDay(moment.day()))
                    .orElseGet(() -> new Moment(
                            LocalDate.of(year, month.orElse(1), 1),
                            Optional.empty(),
                            month.isPresent() ? Precision.MONTH : Precision.YEAR));
        }
        times.checkPast(birth, row, "year_of_birth");
        return Optional.of(birth);
    }

    private static LocalDate date(Row row, int year, int month, int day) throws RefusedException {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new RefusedException(Reason.INVALID_DATE, row.path("day_of_birth"), "is a day that does not exist");
        }
    }
}
