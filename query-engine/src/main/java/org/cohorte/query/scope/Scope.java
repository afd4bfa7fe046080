package org.cohorte.query.scope;

import java.util.Objects;
import java.util.Set;

/**
 * What one user may see at one moment. Computed on the server from the accesses of that moment, for each call, and
 * required by every clinical read: code that reads without one does not compile.
 */
public final class Scope {

    /** How patients may be read. */
    public enum Reading {
        /** Figures alone, through the disclosure rule. */
        COUNTS,
        /** Lines without identity. */
        PSEUDONYMISED,
        /** Lines with identity. */
        NOMINATIVE
    }

    private final boolean wholeHospital;
    private final Set<String> units;
    private final Reading reading;
    private final boolean seesOpposed;

    private Scope(boolean wholeHospital, Set<String> units, Reading reading, boolean seesOpposed) {
        this.wholeHospital = wholeHospital;
        this.units = Set.copyOf(units);
        this.reading = Objects.requireNonNull(reading);
        this.seesOpposed = seesOpposed;
    }

    /** Every patient, with or without a stay. */
    public static Scope ofWholeHospital(Reading reading, boolean seesOpposed) {
        return new Scope(true, Set.of(), reading, seesOpposed);
    }

    /**
     * Patients with a stay in these units or below them.
     *
     * @param units numbers of the units; empty: nobody
     */
    public static Scope ofUnits(Set<String> units, Reading reading, boolean seesOpposed) {
        return new Scope(false, units, reading, seesOpposed);
    }

    public boolean wholeHospital() {
        return wholeHospital;
    }

    public Set<String> units() {
        return units;
    }

    public Reading reading() {
        return reading;
    }

    public boolean seesOpposed() {
        return seesOpposed;
    }

    /** Whether it covers all that another one of the same account does: scopes name their highest units alone. */
    public boolean asLargeAs(Scope other) {
        return wholeHospital || (!other.wholeHospital && units.equals(other.units));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Scope other
                && wholeHospital == other.wholeHospital
                && units.equals(other.units)
                && reading == other.reading
                && seesOpposed == other.seesOpposed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(wholeHospital, units, reading, seesOpposed);
    }

    @Override
    public String toString() {
        return "Scope[" + (wholeHospital ? "hospital" : units) + ", " + reading + (seesOpposed ? ", opposed]" : "]");
    }
}
