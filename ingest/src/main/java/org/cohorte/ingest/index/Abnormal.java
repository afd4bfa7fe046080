package org.cohorte.ingest.index;

import java.util.Optional;
import org.cohorte.ingest.model.Measure;

/** Holds a result against its reference range. */
final class Abnormal {

    private Abnormal() {}

    /**
     * {@code low} or {@code high}; empty inside the range and where it cannot be known. A bound ({@code < 5}) is abnormal only
     * when every value it allows is.
     */
    static Optional<String> of(Measure measure) {
        String comparator = measure.comparator().orElse("");
        boolean lowPossible = !comparator.startsWith(">");
        boolean highPossible = !comparator.startsWith("<");
        if (lowPossible && isLow(measure, comparator)) {
            return Optional.of("low");
        }
        return highPossible && isHigh(measure, comparator) ? Optional.of("high") : Optional.empty();
    }

    private static boolean isLow(Measure measure, String comparator) {
        if (measure.low().isEmpty()) {
            return false;
        }
        int difference = measure.value().compareTo(measure.low().get());
        return difference < 0 || (difference == 0 && comparator.equals("<"));
    }

    private static boolean isHigh(Measure measure, String comparator) {
        if (measure.high().isEmpty()) {
            return false;
        }
        int difference = measure.value().compareTo(measure.high().get());
        return difference > 0 || (difference == 0 && comparator.equals(">"));
    }
}
