package org.cohorte.ingest.mentions;

import java.util.Optional;
import org.cohorte.solr.mentions.Reason;

/**
 * Words that say how those around them are meant.
 *
 * @param role   which way they reach
 * @param reason what those in reach are; none where they only end a reach
 */
record Cue(Role role, Optional<Reason> reason) {

    /** Which words a cue is about. */
    enum Role {
        /** Those that follow, up to the end of the group of nouns. */
        BEFORE,
        /** Those that follow, up to the end of the clause. */
        CLAUSE,
        /** The next word. */
        WORD,
        /** Those before, up to the beginning of the group of nouns. */
        AFTER,
        /** Those before, up to the beginning of the clause. */
        SAID,
        /** Both sides. */
        BOTH,
        /** A verb or its participle: as grammar has it. */
        PARTICIPLE,
        /** Before or after its noun. */
        ADJECTIVE,
        /** Ends a reach. */
        END,
        /** Ends a reach: it is about the patient again. */
        PATIENT,
        /** Looks like a cue and is none. */
        NOTHING
    }

    boolean opens() {
        return role == Role.BEFORE || role == Role.CLAUSE;
    }

    boolean ends() {
        return role == Role.END || role == Role.PATIENT;
    }
}
