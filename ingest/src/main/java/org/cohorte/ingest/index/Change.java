package org.cohorte.ingest.index;

import java.util.HashSet;
import java.util.Set;

/**
 * What became of the documents of a record.
 *
 * @param removed documents that went
 * @param patients who had documents of it
 * @param patient  who has them now
 */
public record Change(int removed, Set<Integer> patients, int patient) {

    /** Patients who had documents of it and have none now. */
    public Set<Integer> others() {
        Set<Integer> others = new HashSet<>(patients);
        others.remove(patient);
        return others;
    }
}
