package org.cohorte.ingest.fhir;

import org.cohorte.ingest.source.Hash;
import org.cohorte.ingest.source.HashedSet;
import org.cohorte.ingest.source.RefusedException;

/** The imaging studies that a report or a document names. Keeps a hash of each identifier. */
final class StudiesReported {

    private final HashedSet hashes = new HashedSet();

    /** Takes the references of a resource, in a list of its own or of its context. */
    void add(Element resource, String member) throws RefusedException {
        for (Element reference : resource.items(member)) {
            String text = reference.text("reference").orElse("");
            if (text.contains("ImagingStudy/") || text.startsWith("urn:uuid:")) {
                References.id(reference, "ImagingStudy").ifPresent(id -> hashes.add(Hash.mixed(Hash.of(id))));
            }
        }
    }

    boolean contains(String id) {
        return hashes.contains(Hash.mixed(Hash.of(id)));
    }
}
