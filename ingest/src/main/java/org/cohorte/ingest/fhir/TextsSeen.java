package org.cohorte.ingest.fhir;

import org.cohorte.ingest.source.Hash;
import org.cohorte.ingest.source.HashedSet;

/**
 * The texts of a source's DocumentReferences, so that a DiagnosticReport with the same text is not a second document. Keeps
 * a hash of each text; spaces and line ends do not matter.
 */
final class TextsSeen {

    private final HashedSet hashes = new HashedSet();

    void add(String patient, String text) {
        hashes.add(hash(patient, text));
    }

    boolean contains(String patient, String text) {
        return hashes.contains(hash(patient, text));
    }

    private static long hash(String patient, String text) {
        return Hash.mixed(31 * Hash.of(patient) + Hash.ofWords(text));
    }
}
