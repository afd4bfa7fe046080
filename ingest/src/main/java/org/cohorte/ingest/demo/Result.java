package org.cohorte.ingest.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cohorte.ingest.model.Measure;

/** A result as the laboratory sent it, so that reports can quote it word for word. */
record Result(Analysis analysis, LocalDateTime time, Measure measure, boolean validated) {

    /** {@code 156 µmol/L}, {@code < 3 mg/L}: French writing, with its unit. */
    String inWords() {
        StringBuilder words = new StringBuilder(16);
        measure.comparator()
                .ifPresent(sign -> words.append(sign.equals(">=") ? "≥" : sign).append(' '));
        words.append(measure.value().toPlainString().replace('.', ','));
        String unit = written(measure.unit());
        return unit.isEmpty()
                ? words.toString()
                : words.append(' ').append(unit).toString();
    }

    private static String written(Optional<String> unit) {
        return switch (unit.orElse("")) {
            case "mm[Hg]" -> "mmHg";
            case "Cel" -> "°C";
            case "10*9/L" -> "G/L";
            case "/mm3" -> "/mm³";
            default -> unit.filter(read -> !Laboratory.unreadable(read)).orElse("");
        };
    }

    boolean low() {
        return measure.low()
                .filter(bound -> measure.value().compareTo(bound) < 0)
                .isPresent();
    }

    boolean high() {
        return measure.high()
                .filter(bound -> measure.value().compareTo(bound) > 0)
                .isPresent();
    }

    double number() {
        BigDecimal value = measure.value();
        return value.doubleValue();
    }
}
