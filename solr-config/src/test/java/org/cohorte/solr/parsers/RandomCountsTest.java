package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts over random data, held against loops over a map. */
@ExtendWith(TestIndexExtension.class)
class RandomCountsTest {

    private static final int QUESTIONS = 400;

    /** An event as the test knows it; what is null is absent. */
    record Event(
            String id,
            int patient,
            String code,
            @Nullable Integer stay,
            @Nullable Integer day,
            boolean main) {}

    private final Map<Integer, SolrInputDocument> patients = new TreeMap<>();
    private final Map<String, Event> events = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithALoopOverEveryPatient(long seed, TestIndex index) {
        Random random = new Random(seed);
        boolean sparse = seed % 4 == 0;
        boolean manyDuplicates = seed % 2 == 0;
        for (int round = 0; round < 3; round++) {
            change(index, random, sparse, manyDuplicates);
            for (int question = 0; question < QUESTIONS; question++) {
                ask(index, random, "seed " + seed + " round " + round);
            }
        }
    }

    /** Several commits of new, replaced and deleted patients and events. */
    private void change(TestIndex index, Random random, boolean sparse, boolean manyDuplicates) {
        for (int commit = 0; commit < 3; commit++) {
            for (int i = 0; i < 40; i++) {
                int number = sparse ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(200);
                patients.put(number, Docs.patient(number));
                index.add(patients.get(number));
            }
            List<Integer> known = new ArrayList<>(patients.keySet());
            for (int i = 0; i < 150; i++) {
                Event event = event(random, pick(known, random), manyDuplicates);
                events.put(event.id(), event);
                index.add(document(event));
            }
            forget(index, random, known);
            index.commit();
        }
    }

    private void forget(TestIndex index, Random random, List<Integer> known) {
        for (int i = 0; i < 5; i++) {
            int number = pick(known, random);
            patients.remove(number);
            index.delete(number + "!patient");
            String id = pick(new ArrayList<>(new TreeSet<>(events.keySet())), random);
            events.remove(id);
            index.delete(id);
        }
    }

    private static Event event(Random random, int patient, boolean manyDuplicates) {
        String id = patient + "!" + Kinds.DIAGNOSIS + "/" + random.nextInt(12);
        int range = manyDuplicates ? 2 : 1_000_000;
        return new Event(
                id,
                patient,
                "cim10|" + (char) ('A' + random.nextInt(6)),
                random.nextInt(4) == 0 ? null : random.nextInt(range),
                random.nextInt(4) == 0 ? null : random.nextInt(range) - range / 2,
                random.nextInt(4) != 0);
    }

    private static SolrInputDocument document(Event event) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(Fields.ID, event.id());
        document.setField(Fields.KIND, Kinds.DIAGNOSIS);
        document.setField(Fields.PATIENT, event.patient());
        document.setField(Fields.CODES, event.code());
        if (event.stay() != null) {
            document.setField(Fields.STAY, event.stay());
        }
        if (event.day() != null) {
            document.setField(Fields.DAY, event.day());
        }
        if (event.main()) {
            document.setField(Fields.CODE, event.code());
        }
        return document;
    }

    private void ask(TestIndex index, Random random, String where) {
        Set<String> codes = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> "cim10|" + (char) ('A' + random.nextInt(7)))
                .collect(Collectors.toCollection(TreeSet::new));
        Counted counted = pick(new ArrayList<>(List.of(Counted.values())), random);
        int min = random.nextInt(5);
        OptionalInt max = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(min + random.nextInt(4));
        String query = "{!patients of=$e count=" + counted.word() + " min=" + min + " max="
                + (max.isPresent() ? max.getAsInt() : "") + "}";
        String terms = "{!terms f=codes}" + String.join(",", codes);
        Map<String, String> params = Map.of("t", terms, "e", random.nextBoolean() ? terms : "+kind:diagnosis +{!v=$t}");
        assertThat(index.patients(query, params))
                .as("%s: %s of %s", where, query, codes)
                .isEqualTo(expected(codes, counted, min, max));
    }

    private Set<Integer> expected(Set<String> codes, Counted counted, int min, OptionalInt max) {
        Map<Integer, Set<Object>> values = new HashMap<>();
        for (Event event : events.values()) {
            Object value = value(event, counted);
            if (value != null && codes.contains(event.code())) {
                values.computeIfAbsent(event.patient(), p -> new HashSet<>()).add(value);
            }
        }
        return patients.keySet().stream()
                .filter(patient -> {
                    int count = values.getOrDefault(patient, Set.of()).size();
                    return count >= min && count <= max.orElse(Integer.MAX_VALUE);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Object value(Event event, Counted counted) {
        return switch (counted) {
            case EVENTS -> event.id();
            case STAYS -> event.stay();
            case DAYS -> event.day();
            case CODES -> event.main() ? event.code() : null;
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        Collections.swap(list, random.nextInt(list.size()), list.size() - 1);
        return list.getLast();
    }
}
