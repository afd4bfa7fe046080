package org.cohorte.ingest.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.common.util.Hash;
import org.cohorte.ingest.index.StayLookup.FoundStay;
import org.cohorte.ingest.index.StayLookup.StayKey;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Stays that were found lately, as numbers in arrays: 39 bytes a place, so at most some 40 MB, where objects would take six times as
 * much. Keys are told apart by 128 bits of a hash. When a table is full it becomes the former one, and what is asked of that one
 * again moves on: the {@value #MOST} asked for last are always there. For one thread.
 */
final class KeptStays {

    /** Stays of a table: three quarters of its places. */
    static final int MOST = 3 << 17;

    private static final int FEWEST_PLACES = 1 << 10;

    private static final List<Precision> PRECISIONS = List.of(Precision.values());

    private static final int TAKEN = 1;
    private static final int MOVEMENT = 1 << 1;
    private static final int START = 1 << 2;
    private static final int INSTANT = 1 << 3;
    private static final int LOCAL = 1 << 4;
    private static final int END = 1 << 5;
    private static final int PRECISION_SHIFT = 6;

    private Table young = new Table(FEWEST_PLACES);
    private @Nullable Table former;

    /** Units of care by number, those of the hospital at most. */
    private final List<String> units = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Hash.LongPair hash = new Hash.LongPair();

    /** A stay that was put; null when it was not, or too long ago. */
    @Nullable
    FoundStay get(StayKey key) {
        hash(key);
        int place = young.place(hash);
        if (young.isTaken(place)) {
            return young.stay(place);
        }
        Table before = former;
        int there = before == null ? 0 : before.place(hash);
        if (before == null || !before.isTaken(there)) {
            return null;
        }
        FoundStay stay = before.stay(there);
        add(stay);
        return stay;
    }

    void put(StayKey key, FoundStay stay) {
        hash(key);
        add(stay);
    }

    private void hash(StayKey key) {
        byte[] id = key.sourceId().getBytes(StandardCharsets.UTF_8);
        Hash.murmurhash3_x64_128(id, 0, id.length, key.patient(), hash);
    }

    private void add(FoundStay stay) {
        if (young.size == MOST) {
            former = young;
            young = new Table(FEWEST_PLACES);
        } else if (young.size * 4L >= young.flags.length * 3L) {
            young = young.larger();
        }
        young.add(hash, stay);
    }

    private int number(String unit) {
        return numbers.computeIfAbsent(unit, name -> {
            units.add(name);
            return units.size();
        });
    }

    /** Places by hash, one after the other where several want the same. */
    private final class Table {

        private final long[] first;
        private final long[] second;
        private final short[] flags;
        private final int[] stay;
        private final int[] day;
        private final long[] time;
        private final int[] end;
        private final int[] unit;
        private int size;

        private Table(int places) {
            first = new long[places];
            second = new long[places];
            flags = new short[places];
            stay = new int[places];
            day = new int[places];
            time = new long[places];
            end = new int[places];
            unit = new int[places];
        }

        private boolean isTaken(int place) {
            return (flags[place] & TAKEN) != 0;
        }

        private int place(Hash.LongPair of) {
            int mask = flags.length - 1;
            int place = (int) of.val1 & mask;
            while (isTaken(place) && !(first[place] == of.val1 && second[place] == of.val2)) {
                place = (place + 1) & mask;
            }
            return place;
        }

        private void add(Hash.LongPair of, FoundStay found) {
            int place = place(of);
            size += isTaken(place) ? 0 : 1;
            first[place] = of.val1;
            second[place] = of.val2;
            stay[place] = found.stay().number();
            unit[place] = found.stay().unit().map(KeptStays.this::number).orElse(0);
            end[place] = found.end().map(LocalDate::toEpochDay).orElse(0L).intValue();
            int told = TAKEN | (found.movement() ? MOVEMENT : 0) | (found.end().isPresent() ? END : 0);
            flags[place] = (short) (told
                    | found.stay().start().map(start -> start(place, start)).orElse(0));
        }

        private int start(int place, Moment start) {
            day[place] = (int) start.day().toEpochDay();
            time[place] = start.instant().map(Instant::toEpochMilli).orElse(0L);
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
                            LocalDate.ofEpochDay(day[place]),
                            (told & INSTANT) == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time[place])),
                            PRECISIONS.get(told >> PRECISION_SHIFT),
                            (told & LOCAL) != 0));
            Optional<String> bearer = unit[place] == 0 ? Optional.empty() : Optional.of(units.get(unit[place] - 1));
            return new FoundStay(
                    new StayRef(stay[place], start, bearer),
                    (told & MOVEMENT) != 0,
                    (told & END) == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(end[place])));
        }

        private Table larger() {
            Table larger = new Table(flags.length * 2);
            Hash.LongPair of = new Hash.LongPair();
            for (int from = 0; from < flags.length; from++) {
                if (isTaken(from)) {
                    of.val1 = first[from];
                    of.val2 = second[from];
                    larger.copy(larger.place(of), this, from);
                }
            }
            larger.size = size;
            return larger;
        }

        private void copy(int to, Table other, int from) {
            first[to] = other.first[from];
            second[to] = other.second[from];
            flags[to] = other.flags[from];
            stay[to] = other.stay[from];
            day[to] = other.day[from];
            time[to] = other.time[from];
            end[to] = other.end[from];
            unit[to] = other.unit[from];
        }
    }
}
