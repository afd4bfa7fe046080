package org.cohorte.registry.identity;

import java.util.List;

/**
 * What people of the hospital decide of identities: which records are one person, and who is opposed to the reuse of their data.
 * For full administrators and the operator; each act leaves a line of audit.
 */
public interface IdentityDesk {

    /** What patients are named by. */
    enum By {
        /** As the hospital calls them. */
        IPP,
        /** The dense number. */
        NUMBER,
        /** As readers without identities call them. */
        PSEUDONYM
    }

    /**
     * Writes down what patients say of the reuse of their data; it counts at the next reading.
     *
     * @param values each names every record that bears it
     * @throws SecurityException when it is not for this account
     */
    Said say(String login, By by, List<String> values, boolean opposed);

    /**
     * What became of it.
     *
     * @param patients whose word was written down
     * @param changed  those of them who had said otherwise
     * @param unknown  values that name nobody
     */
    record Said(int patients, int changed, List<String> unknown) {}

    /**
     * Asks that two records be one person.
     *
     * @param kept    the record whose number, pseudonym and identity stay
     * @param givenUp the other one
     * @throws IdentityException when one is not known, or they cannot be merged
     * @throws SecurityException when it is not for this account
     */
    Merge merge(String login, By by, String kept, String givenUp, String reason);

    /**
     * Asks that a record given up stand by itself again.
     *
     * @throws IdentityException when it is not known, or given up for none
     * @throws SecurityException when it is not for this account
     */
    Merge separate(String login, By by, String givenUp, String reason);

    /**
     * The latest merges, undone ones included.
     *
     * @throws SecurityException when it is not for this account
     */
    List<Merge> merges(String login, int limit);
}
