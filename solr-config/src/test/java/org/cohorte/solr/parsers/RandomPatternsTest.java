package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns over random events, held against trying every choice of events. */
@ExtendWith(TestIndexExtension.class)
class RandomPatternsTest {

    private static final int QUESTIONS = 300;
    private static final int SHIFTED = 1_000_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate BASE = LocalDate.of(2024, 1, 20);

    /** An event as the test knows it; precision 0 an instant, 1 a day, 2 a month, 3 a year; no day, no date. */
    record Event(
            String id,
            int patient,
            String code,
            @Nullable Integer stay,
            @Nullable String unit,
            @Nullable LocalDate day,
            int precision,
            @Nullable Instant time) {

        LocalDate lastDay() {
            return switch (precision) {
                case 2 -> day.plusMonths(1).minusDays(1);
                case 3 -> day.plusYears(1).minusDays(1);
                default -> day;
            };
        }

        long from() {
            return time != null
                    ? time.toEpochMilli()
                    : day.atStartOfDay(ZONE).toInstant().toEpochMilli();
        }

        long to() {
            return time != null
                    ? time.toEpochMilli()
                    : lastDay().plusDays(1).atStartOfDay(ZONE).toInstant().toEpochMilli() - 1;
        }
    }

    private static final Event NONE_CHOSEN = new Event("", 0, "", null, null, null, 0, null);

    private final Map<Integer, SolrInputDocument> patients = new TreeMap<>();
    private final Map<String, Event> events = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTryingEveryChoice(long seed, TestIndex index) {
        Random random = new Random(seed);
        for (int round = 0; round < 2; round++) {
            change(index, random, seed % 3 == 0);
            int found = 0;
            for (int question = 0; question < QUESTIONS; question++) {
                found += ask(index, question(random), "seed " + seed + " round " + round + " question " + question);
            }
            assertThat(found).as("patients found").isGreaterThan(QUESTIONS);
        }
    }

    /** Enough of them to be put in order and searched, where few are all looked at. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void agreesForPatientsOfManyEvents(long seed, TestIndex index) {
        Random random = new Random(seed);
        for (int number = 0; number < 12; number++) {
            patients.put(number, Docs.patient(number));
            index.add(patients.get(number));
            for (int i = 0; i < 20 * number; i++) {
                Event event = event(random, number, i);
                events.put(event.id(), event);
                index.add(document(event));
            }
            if (number % 4 == 3) {
                index.commit();
            }
        }
        int found = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            found += ask(index, question(random, 2 + random.nextInt(2)), "seed " + seed + " question " + question);
        }
        assertThat(found).as("patients found").isGreaterThan(QUESTIONS);
    }

    /** Nothing of a third between two: days tell some of it, and instants the rest. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void agreesOnWhatLiesBetween(long seed, TestIndex index) {
        Random random = new Random(seed);
        for (int number = 0; number < 150; number++) {
            patients.put(number, Docs.patient(number));
            index.add(patients.get(number));
            for (int i = random.nextInt(7); i >= 0; i--) {
                Event event = ofTheseDays(random, event(random, number, i), seed % 2 == 0 ? 0 : 24);
                events.put(event.id(), event);
                index.add(document(event));
            }
        }
        index.commit();
        int found = 0;
        for (int question = 0; question < QUESTIONS / 3; question++) {
            List<Part> parts = new ArrayList<>();
            int third = random.nextInt(8) == 0 ? random.nextInt(2) : 2;
            for (int i = 0; i <= Math.max(third, 1); i++) {
                parts.add(new Part(part(random).code(), random.nextInt(2), "any", false, 1));
            }
            Link between = new Link("withoutBetween", 0, 1, "days", null, null, third);
            found += ask(index, question(parts, List.of(between)), "seed " + seed + " question " + question);
        }
        assertThat(found).as("patients found").isGreaterThan(QUESTIONS);
    }

    /**
     * On one of three days, most with one of four instants, so that many events share a day and some an instant.
     *
     * @param apart hours by which another clock may be away from the hospital's
     */
    private static Event ofTheseDays(Random random, Event event, int apart) {
        LocalDate day = BASE.plusDays(random.nextInt(3));
        int precision = random.nextInt(20) == 0 ? 2 + random.nextInt(2) : random.nextInt(4) / 3;
        LocalDate first = precision == 2 ? day.withDayOfMonth(1) : precision == 3 ? day.withDayOfYear(1) : day;
        Instant time = precision == 0
                ? day.atStartOfDay(ZONE)
                        .plusHours(6L * random.nextInt(4) + random.nextInt(-apart / 2, apart / 2 + 1))
                        .toInstant()
                : null;
        return new Event(event.id(), event.patient(), event.code(), event.stay(), event.unit(), first, precision, time);
    }

    /** Four hundred years are a whole number of weeks, and calendars repeat after them: nothing else changes. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aShiftOfAllDatesChangesNothing(long seed, TestIndex index) {
        Random random = new Random(seed);
        change(index, random, false);
        List<SolrInputDocument> later = new ArrayList<>();
        patients.keySet().forEach(patient -> later.add(Docs.patient(patient + SHIFTED)));
        events.values().forEach(event -> later.add(document(shifted(event))));
        index.add(later);
        index.commit();
        for (int question = 0; question < QUESTIONS; question++) {
            Question asked = question(random);
            Set<Integer> found = index.patients(asked.query(), asked.params());
            Set<Integer> before =
                    found.stream().filter(patient -> patient < SHIFTED).collect(Collectors.toSet());
            Set<Integer> after = found.stream()
                    .filter(patient -> patient >= SHIFTED)
                    .map(patient -> patient - SHIFTED)
                    .collect(Collectors.toSet());
            assertThat(after).as("seed %d: %s", seed, asked).isEqualTo(before);
        }
    }

    private static Event shifted(Event event) {
        LocalDate day = event.day() == null ? null : event.day().plusYears(400);
        Instant time = event.time() == null ? null : event.time().plus(Duration.ofDays(146_097));
        return new Event(
                event.patient() + SHIFTED + event.id().substring(event.id().indexOf('!')),
                event.patient() + SHIFTED,
                event.code(),
                event.stay(),
                event.unit(),
                day,
                event.precision(),
                time);
    }

    private void change(TestIndex index, Random random, boolean sparse) {
        for (int commit = 0; commit < 3; commit++) {
            for (int i = 0; i < 12; i++) {
                int number = sparse ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(60);
                patients.put(number, Docs.patient(number));
                index.add(patients.get(number));
            }
            List<Integer> known = new ArrayList<>(patients.keySet());
            for (int i = 0; i < 150; i++) {
                Event event = event(random, known.get(random.nextInt(known.size())));
                events.put(event.id(), event);
                index.add(document(event));
            }
            String gone = new TreeSet<>(events.keySet()).first();
            events.remove(gone);
            index.delete(gone);
            int left = known.get(random.nextInt(known.size()));
            patients.remove(left);
            index.delete(left + "!patient");
            index.commit();
        }
    }

    private static Event event(Random random, int patient) {
        return event(random, patient, random.nextInt(26));
    }

    private static Event event(Random random, int patient, int number) {
        String id = patient + "!" + Kinds.DIAGNOSIS + "/" + number;
        LocalDate day = random.nextInt(8) == 0 ? null : BASE.plusDays(random.nextInt(50));
        int precision = random.nextInt(3) != 0 ? random.nextInt(2) : random.nextInt(4);
        LocalDate first = day == null
                ? null
                : precision == 2 ? day.withDayOfMonth(1) : precision == 3 ? day.withDayOfYear(1) : day;
        Instant time = first != null && precision == 0
                ? first.atStartOfDay(ZONE).plusMinutes(15L * random.nextInt(96)).toInstant()
                : null;
        return new Event(
                id,
                patient,
                "cim10|" + (char) ('A' + random.nextInt(4)),
                random.nextInt(5) == 0 ? null : patient % 1000 * 10 + random.nextInt(3),
                random.nextInt(5) == 0 ? null : "u" + random.nextInt(3),
                first,
                precision,
                time);
    }

    private static SolrInputDocument document(Event event) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(Fields.ID, event.id());
        document.setField(Fields.KIND, Kinds.DIAGNOSIS);
        document.setField(Fields.PATIENT, event.patient());
        document.setField(Fields.CODES, event.code());
        Optional.ofNullable(event.stay()).ifPresent(stay -> document.setField(Fields.STAY, stay));
        Optional.ofNullable(event.unit()).ifPresent(unit -> document.setField(Fields.UNIT, unit));
        Optional.ofNullable(event.day()).ifPresent(day -> document.setField(Fields.DAY, day.toEpochDay()));
        Optional.ofNullable(event.time()).ifPresent(time -> document.setField(Fields.TIME, time.toEpochMilli()));
        boolean elsewhere =
                event.time() != null && !LocalDate.ofInstant(event.time(), ZONE).equals(event.day());
        if (event.day() != null && (event.precision() > 0 || elsewhere)) {
            document.setField(Fields.PRECISION, event.precision());
        }
        return document;
    }

    /** A criterion of the question. */
    record Part(String code, int min, String which, boolean perStay, int n) {}

    /** A link of the question; third is the criterion not between. */
    record Link(
            String kind,
            int first,
            int second,
            String unit,
            @Nullable Integer min,
            @Nullable Integer max,
            int third) {}

    private record Question(List<Part> parts, List<Link> links, String query, Map<String, String> params) {}

    private static Question question(Random random) {
        return question(random, 2 + random.nextInt(3));
    }

    private static Question question(Random random, int size) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(part(random));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            links.add(link(random, i, random.nextInt(i), size));
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            int first = random.nextInt(size);
            links.add(link(random, first, (first + 1 + random.nextInt(size - 1)) % size, size));
        }
        return question(parts, links);
    }

    private static Question question(List<Part> parts, List<Link> links) {
        Map<String, String> params = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            write(parts.get(i), i, params, text);
        }
        links.forEach(link -> write(link, text));
        return new Question(parts, links, "{!pattern zone=Europe/Paris v='" + text + "'}", params);
    }

    private int ask(TestIndex index, Question asked, String where) {
        Set<Integer> expected = patients.keySet().stream()
                .filter(patient -> matches(patient, asked.parts(), asked.links()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(index.patients(asked.query(), asked.params()))
                .as("%s: %s", where, asked)
                .isEqualTo(expected);
        return expected.size();
    }

    private static Part part(Random random) {
        String which =
                random.nextInt(3) != 0 ? "any" : List.of("first", "last", "nth").get(random.nextInt(3));
        return new Part(
                "cim10|" + (char) ('A' + random.nextInt(4)),
                random.nextInt(3),
                which,
                random.nextBoolean(),
                1 + random.nextInt(3));
    }

    private static Link link(Random random, int first, int second, int size) {
        String kind = List.of(
                        "sameStay",
                        "differentStay",
                        "sameDay",
                        "sameUnit",
                        "sequence",
                        "sequence",
                        "sequence",
                        "withoutBetween")
                .get(random.nextInt(8));
        String unit =
                List.of("minutes", "hours", "days", "weeks", "months", "years").get(random.nextInt(6));
        int scale = Map.of("minutes", 20_000, "hours", 400, "days", 20, "weeks", 3, "months", 2, "years", 1)
                .get(unit);
        Integer min = random.nextInt(4) == 0 ? null : random.nextInt(scale) - scale / 2;
        Integer max = random.nextInt(4) == 0 ? null : (min == null ? 0 : min) + random.nextInt(scale + 1);
        return new Link(kind, first, second, unit, min, max, random.nextInt(size));
    }

    private static void write(Part part, int place, Map<String, String> params, StringBuilder text) {
        params.put("e" + place, "{!term f=codes}" + part.code());
        params.put("p" + place, "{!patients of=$e" + place + " min=" + part.min() + "}");
        String pin = part.which().equals("any")
                ? ""
                : "," + part.which() + "," + (part.perStay() ? "stay" : "patient")
                        + (part.which().equals("nth") ? "," + part.n() : "");
        text.append("events(v" + place + ",p" + place + pin + ") ");
    }

    private static void write(Link link, StringBuilder text) {
        String ends = "(v" + link.first() + ",v" + link.second();
        text.append(link.kind()).append(ends);
        if (link.kind().equals("sequence")) {
            text.append("," + link.unit() + "," + (link.min() == null ? "" : link.min()) + ","
                    + (link.max() == null ? "" : link.max()));
        } else if (link.kind().equals("withoutBetween")) {
            text.append(",v" + link.third());
        }
        text.append(") ");
    }

    private boolean matches(int patient, List<Part> parts, List<Link> links) {
        List<List<Event>> choices = new ArrayList<>();
        for (Part part : parts) {
            List<Event> all = events.values().stream()
                    .filter(event -> event.patient() == patient && event.code().equals(part.code()))
                    .toList();
            if (all.size() < part.min()) {
                return false;
            }
            choices.add(pinned(all, part));
        }
        return choose(choices, links, new ArrayList<>());
    }

    private static List<Event> pinned(List<Event> all, Part part) {
        if (part.which().equals("any")) {
            return all;
        }
        Map<Object, List<Event>> apart = all.stream()
                .filter(event -> event.day() != null && (!part.perStay() || event.stay() != null))
                .sorted(Comparator.comparing(Event::day)
                        .thenComparing(event -> event.time() == null ? Instant.MIN : event.time())
                        .thenComparing(Event::id))
                .collect(Collectors.groupingBy(event -> part.perStay() ? event.stay() : "all"));
        List<Event> pinned = new ArrayList<>();
        for (List<Event> ranked : apart.values()) {
            int place = switch (part.which()) {
                case "first" -> 0;
                case "last" -> ranked.size() - 1;
                default -> part.n() - 1;
            };
            if (place < ranked.size()) {
                pinned.add(ranked.get(place));
            }
        }
        return pinned;
    }

    private static boolean choose(List<List<Event>> choices, List<Link> links, List<Event> chosen) {
        int next = chosen.size();
        if (next == choices.size()) {
            return true;
        }
        boolean free = links.stream().noneMatch(link -> link.first() == next || link.second() == next);
        for (Event event : free ? List.of(NONE_CHOSEN) : choices.get(next)) {
            chosen.add(event);
            boolean holds = links.stream()
                    .filter(link -> Math.max(link.first(), link.second()) == next)
                    .allMatch(link -> holds(
                            link, chosen.get(link.first()), chosen.get(link.second()), choices.get(link.third())));
            if (holds && choose(choices, links, chosen)) {
                return true;
            }
            chosen.removeLast();
        }
        return false;
    }

    private static boolean holds(Link link, Event one, Event two, List<Event> none) {
        return switch (link.kind()) {
            case "sameStay" -> one.stay() != null && one.stay().equals(two.stay());
            case "differentStay" ->
                one.stay() != null && two.stay() != null && !one.stay().equals(two.stay());
            case "sameUnit" -> one.unit() != null && one.unit().equals(two.unit());
            case "sameDay" ->
                one.day() != null && one.day().equals(two.day()) && one.precision() < 2 && two.precision() < 2;
            case "sequence" -> one.day() != null && two.day() != null && delay(link, one, two);
            default ->
                one.day() != null
                        && two.day() != null
                        && two.to() >= one.from()
                        && none.stream()
                                .noneMatch(event ->
                                        event.day() != null && event.from() > one.to() && event.to() < two.from());
        };
    }

    private static boolean delay(Link link, Event one, Event two) {
        if (link.unit().equals("minutes") || link.unit().equals("hours")) {
            long unit = link.unit().equals("minutes") ? 60_000 : 3_600_000;
            return (link.min() == null || two.from() - one.to() >= link.min() * unit)
                    && (link.max() == null || two.to() - one.from() <= link.max() * unit);
        }
        return (link.min() == null || !after(one.lastDay(), link, link.min()).isAfter(two.day()))
                && (link.max() == null || !two.lastDay().isAfter(after(one.day(), link, link.max())));
    }

    private static LocalDate after(LocalDate day, Link link, int count) {
        return switch (link.unit()) {
            case "days" -> day.plusDays(count);
            case "weeks" -> day.plusWeeks(count);
            case "months" -> day.plusMonths(count);
            default -> day.plusYears(count);
        };
    }
}
