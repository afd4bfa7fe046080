package org.cohorte.registry.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that was given up for another of the same person.
 *
 * @param givenUp number of the record that was given up
 * @param kept    number of the record that it was given up for, as it was said: may be given up for a third
 * @param byHand  decided here, rather than said by a source
 * @param login   who decided it
 */
public record Merge(
        int givenUp, int kept, State state, boolean byHand, String reason, Optional<String> login, Instant asked) {

    /** What sources say, to be done. */
    public static Merge wished(int givenUp, int kept) {
        return new Merge(givenUp, kept, State.ASKED, false, "", Optional.empty(), Instant.EPOCH);
    }

    /** How far it is. The names are stored. */
    public enum State {
        /** To be done. */
        ASKED,
        /** Done. */
        MERGED,
        /** To be undone. */
        LEAVING,
        /** Undone here: what sources say of the two changes nothing. */
        APART;

        /** Whether the records shall be one. */
        public boolean isWanted() {
            return this == ASKED || this == MERGED;
        }
    }
}
