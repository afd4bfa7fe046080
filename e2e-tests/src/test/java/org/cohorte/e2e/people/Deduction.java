package org.cohorte.e2e.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be worked out about whole numbers of which ranges, sums and orders are known: ranges are narrowed by every sum and
 * order until none gets narrower.
 */
final class Deduction {

    /** From the smallest to the largest number that a quantity may still be. */
    record Range(long low, long high) {

        /** How many numbers that are. */
        long size() {
            return high - low + 1;
        }

        boolean holds(long number) {
            return low <= number && number <= high;
        }

        Range and(Range other) {
            Range both = new Range(Math.max(low, other.low), Math.min(high, other.high));
            if (both.size() < 1) {
                throw new AssertionError(this + " and " + other + " have nothing in common");
            }
            return both;
        }
    }

    private record Sum(String whole, List<String> parts) {}

    private record Order(String smaller, String larger) {}

    private static final Range ANYTHING = new Range(0, 1_000_000);

    private final Map<String, Range> ranges = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    /** A quantity lies in this range. */
    void know(String quantity, Range range) {
        ranges.put(quantity, of(quantity).and(range));
    }

    /** A quantity is the sum of others. */
    void sum(String whole, List<String> parts) {
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    /** A quantity is at most another. */
    void order(String smaller, String larger) {
        orders.add(new Order(smaller, larger));
    }

    /** What is known of a quantity. */
    Range of(String quantity) {
        return ranges.getOrDefault(quantity, ANYTHING);
    }

    /** Narrows all ranges as far as they go. */
    void workOut() {
        Map<String, Range> before;
        do {
            before = Map.copyOf(ranges);
            sums.forEach(this::narrow);
            for (Order order : orders) {
                know(order.smaller(), new Range(0, of(order.larger()).high()));
                know(order.larger(), new Range(of(order.smaller()).low(), ANYTHING.high()));
            }
        } while (!before.equals(ranges));
    }

    private void narrow(Sum sum) {
        long low = sum.parts().stream().mapToLong(part -> of(part).low()).sum();
        long high = sum.parts().stream().mapToLong(part -> of(part).high()).sum();
        know(sum.whole(), new Range(low, Math.min(high, ANYTHING.high())));
        Range whole = of(sum.whole());
        for (String part : sum.parts()) {
            Range own = of(part);
            know(
                    part,
                    new Range(
                            Math.max(0, whole.low() - (high - own.high())),
                            Math.min(ANYTHING.high(), whole.high() - (low - own.low()))));
        }
    }
}
