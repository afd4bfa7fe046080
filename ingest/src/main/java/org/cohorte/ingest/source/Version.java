package org.cohorte.ingest.source;

import java.time.Instant;

/**
 * Which version of a record this is. Two versions can be compared when both are told by time, or both by number; of others,
 * none is older than the other.
 *
 * @param code  as the index and the registry keep it: milliseconds since 1970 for a time, negative for a number, 0 when unknown
 * @param first whether there can be no older one
 */
public record Version(long code, boolean first) {

    /** The source does not tell. */
    public static final Version NONE = new Version(0, false);

    /** Told by the time of the change; a time before 1970 tells nothing. */
    public static Version at(Instant time, boolean first) {
        return new Version(Math.max(0, time.toEpochMilli()), first);
    }

    /**
     * Told by a number.
     *
     * @param number not negative
     */
    public static Version number(long number, boolean first) {
        return new Version(-1 - number, first);
    }

    public boolean isKnown() {
        return code != 0;
    }

    /**
     * Whether a version is newer than this one.
     *
     * @param other code of a version
     */
    public boolean isOlderThan(long other) {
        return code > 0 ? other > code : code < 0 && other < code;
    }
}
