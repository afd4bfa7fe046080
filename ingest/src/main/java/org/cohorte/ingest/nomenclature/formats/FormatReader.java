package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;

/** Reads the codes of one format. */
interface FormatReader {

    /**
     * Reads what a publisher gives.
     *
     * @param path a file; a folder for formats of several files
     */
    void read(Path path, Draft draft, Problems problems);
}
