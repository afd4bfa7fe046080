package org.cohorte.ui.builder.model;

import java.util.Optional;
import org.cohorte.query.criteria.Pin;

/** Pins as they are offered: which events, and among which. */
public enum PinChoice {
    ANY,
    FIRST_OF_PATIENT,
    LAST_OF_PATIENT,
    NTH_OF_PATIENT,
    FIRST_OF_STAY,
    LAST_OF_STAY,
    NTH_OF_STAY;

    /** The one that says the same. */
    public static PinChoice of(Pin pin) {
        boolean perStay = pin.per() == Pin.Per.STAY;
        return switch (pin.which()) {
            case FIRST -> perStay ? FIRST_OF_STAY : FIRST_OF_PATIENT;
            case LAST -> perStay ? LAST_OF_STAY : LAST_OF_PATIENT;
            case NTH -> perStay ? NTH_OF_STAY : NTH_OF_PATIENT;
        };
    }

    /** Whether it needs a rank. */
    public boolean isRanked() {
        return this == NTH_OF_PATIENT || this == NTH_OF_STAY;
    }

    /** The pin of a criterion; the rank counts for the ranked alone. */
    public Optional<Pin> pin(String criterion, int rank) {
        return switch (this) {
            case ANY -> Optional.empty();
            case FIRST_OF_PATIENT -> Optional.of(Pin.first(criterion, Pin.Per.PATIENT));
            case LAST_OF_PATIENT -> Optional.of(Pin.last(criterion, Pin.Per.PATIENT));
            case NTH_OF_PATIENT -> Optional.of(Pin.nth(criterion, Pin.Per.PATIENT, rank));
            case FIRST_OF_STAY -> Optional.of(Pin.first(criterion, Pin.Per.STAY));
            case LAST_OF_STAY -> Optional.of(Pin.last(criterion, Pin.Per.STAY));
            case NTH_OF_STAY -> Optional.of(Pin.nth(criterion, Pin.Per.STAY, rank));
        };
    }
}
