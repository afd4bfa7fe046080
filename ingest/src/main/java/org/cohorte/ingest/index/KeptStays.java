package org.cohorte.ingest.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Stays that were found lately, as numbers in arrays: {@value #PLACES} places of 42 bytes, 22 MB whatever the import, where objects
 * would take six times as much a stay. What gives way: {@link KeyPlaces}. For one thread.
 */
final class KeptStays {

    static final int PLACES = 1 << 19;

    private static final List<Precision> PRECISIONS = List.of(Precision.values());

    private static final int MOVEMENT = 1;
    private static final int START = 1 << 1;
    private static final int INSTANT = 1 << 2;
    private static final int LOCAL = 1 << 3;
    private static final int END = 1 << 4;
    private static final int PRECISION_SHIFT = 5;

    private final KeyPlaces keys = new KeyPlaces(PLACES);
    private final short[] flags = new short[PLACES];
    private final int[] stays = new int[PLACES];
    private final int[] days = new int[PLACES];
    private final long[] times = new long[PLACES];
    private final int[] ends = new int[PLACES];
    private final int[] unitNumbers = new int[PLACES];

    /** Units of care by number, those of the hospital at most. */
    private final List<String> units = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** A stay that was put; null when it was not, or gave way. */
    @Nullable
    FoundStay get(StayKey key) {
        int place = keys.find(key.sourceId(), key.patient());
        return place == KeyPlaces.NONE ? null : stay(place);
    }

    void put(StayKey key, FoundStay found) {
        int place = keys.take(key.sourceId(), key.patient());
        stays[place] = found.stay().number();
        unitNumbers[place] = found.stay().unit().map(this::number).orElse(0);
        ends[place] = found.end().map(LocalDate::toEpochDay).orElse(0L).intValue();
        int told = (found.movement() ? MOVEMENT : 0) | (found.end().isPresent() ? END : 0);
        flags[place] = (short)
                (told | found.stay().start().map(start -> start(place, start)).orElse(0));
    }

    private int number(String unit) {
        return numbers.computeIfAbsent(unit, name -> {
            units.add(name);
            return units.size();
        });
    }

    private int start(int place, Moment start) {
        days[place] = (int) start.day().toEpochDay();
        times[place] = start.instant().map(Instant::toEpochMilli).orElse(0L);
        return START
                | (start.instant().isPresent() ? INSTANT : 0)
                | (start.isLocal() ? LOCAL : 0)
                | PRECISIONS.indexOf(start.precision()) << PRECISION_SHIFT;
    }

    private FoundStay stay(int place) {
        int told = flags[place];
        Optional<Moment> start = (told & START) == 0
                ? Optional.empty()
                : Optional.of(new Moment(
                        LocalDate.ofEpochDay(days[place]),
                        (told & INSTANT) == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(times[place])),
                        PRECISIONS.get(told >> PRECISION_SHIFT),
                        (told & LOCAL) != 0));
        int unit = unitNumbers[place];
        return new FoundStay(
                new StayRef(stays[place], start, unit == 0 ? Optional.empty() : Optional.of(units.get(unit - 1))),
                (told & MOVEMENT) != 0,
                (told & END) == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(ends[place])));
    }
}
