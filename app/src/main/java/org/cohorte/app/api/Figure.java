package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.cohorte.query.answer.Masking;

/**
 * A figure as the API writes it: a number, or {@code "<10"} when the disclosure rule hides it.
 *
 * @param value     as the engine gives it
 * @param threshold of the rule that hid it
 */
record Figure(long value, int threshold) {

    static Figure of(long value, Optional<Masking> masking) {
        return new Figure(value, masking.map(Masking::threshold).orElse(0));
    }

    @JsonValue
    Object json() {
        return Masking.isHidden(value) ? "<" + threshold : value;
    }
}
