package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random expressions over random sets, held against one look at each patient. */
@ExtendWith(TestIndexExtension.class)
class RandomSetsTest {

    private static final int PATIENTS = 300;
    private static final int EXPRESSIONS = 400;

    /** An expression as text and as a question about one patient. */
    record Expression(String text, IntPredicate test) {}

    private final Map<String, Set<Integer>> sets = new TreeMap<>();
    private final Map<String, String> params = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void agreesWithALookAtEachPatient(long seed, TestIndex index) {
        Random random = new Random(seed);
        fill(index, random);
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expression expression = expression(random, 4);
            Set<Integer> expected = IntStream.range(0, PATIENTS)
                    .filter(expression.test())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(index.patients("{!sets v='" + expression.text() + "'}", params))
                    .as("seed %d: %s", seed, expression.text())
                    .isEqualTo(expected);
        }
    }

    /** Patients in sets n0 to n9 by their areas, between many events, so that small and large sets are kept differently. */
    private void fill(TestIndex index, Random random) {
        for (int set = 0; set < 10; set++) {
            sets.put("n" + set, new TreeSet<>());
            params.put("n" + set, "{!patients of='codes:\"x|" + set + "\"'}");
        }
        for (int patient = 0; patient < PATIENTS; patient++) {
            index.add(Docs.patient(patient));
            for (int set = 0; set < 10; set++) {
                if (random.nextInt(11) >= set) {
                    sets.get("n" + set).add(patient);
                    index.add(Docs.diagnosis(patient, "e" + set, 1, 1, "x|" + set));
                }
            }
            if (patient % 97 == 0) {
                index.commit();
            }
        }
        index.commit();
        params.put("women", "+kind:patient +" + Fields.SEX + ":female");
        sets.put("women", Set.of());
    }

    private Expression expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            String name = new ArrayList<>(sets.keySet()).get(random.nextInt(sets.size()));
            return new Expression(name, sets.get(name)::contains);
        }
        List<Expression> parts = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> expression(random, depth - 1))
                .toList();
        String text = parts.stream().map(Expression::text).collect(Collectors.joining(","));
        return switch (random.nextInt(4)) {
            case 0 -> new Expression("and(" + text + ")", p -> count(parts, p) == parts.size());
            case 1 -> new Expression("or(" + text + ")", p -> count(parts, p) > 0);
            case 2 -> not(expression(random, depth - 1));
            default -> between(random, parts, text);
        };
    }

    private static Expression not(Expression part) {
        return new Expression("not(" + part.text() + ")", part.test().negate());
    }

    private static Expression between(Random random, List<Expression> parts, String text) {
        int min = random.nextInt(5);
        boolean open = random.nextBoolean();
        int max = open ? Integer.MAX_VALUE : min + random.nextInt(3);
        String call = "between(" + min + "," + (open ? "" : max) + (parts.isEmpty() ? "" : ",") + text + ")";
        return new Expression(call, p -> count(parts, p) >= min && count(parts, p) <= max);
    }

    private static int count(List<Expression> parts, int patient) {
        return (int) parts.stream().filter(part -> part.test().test(patient)).count();
    }
}
