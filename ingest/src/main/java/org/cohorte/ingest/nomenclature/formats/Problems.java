package org.cohorte.ingest.nomenclature.formats;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: as many places as somebody would mend at once are told, the others counted. */
final class Problems {

    private static final int TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private long more;

    void add(Place place, String what) {
        if (told.size() < TOLD) {
            told.add(place.text() + ": " + what);
        } else {
            more++;
        }
    }

    /**
     * Goes on when nothing is wrong.
     *
     * @throws NomenclatureException with everything that was found
     */
    void throwIfAny() {
        if (!told.isEmpty()) {
            throw new NomenclatureException(
                    String.join("\n", told) + (more == 0 ? "" : "\nand " + more + " more places like these"));
        }
    }
}
