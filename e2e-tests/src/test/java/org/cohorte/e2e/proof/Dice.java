package org.cohorte.e2e.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Seeded chance. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** True {@code percent} times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code min} to {@code max}, both included. */
    int between(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    /** From {@code min} to {@code max} different elements, in any order. */
    <T> List<T> some(List<T> from, int min, int max) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        int wanted = Math.min(between(min, max), shuffled.size());
        return List.copyOf(shuffled.subList(0, wanted));
    }

    <T> Optional<T> maybe(int percent, Supplier<T> value) {
        return chance(percent) ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> shuffled(List<T> list) {
        return some(list, list.size(), list.size());
    }
}
