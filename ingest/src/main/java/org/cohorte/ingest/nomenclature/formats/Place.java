package org.cohorte.ingest.nomenclature.formats;

/** Where something stands in a file, as a message begins. */
record Place(String text) {

    static Place of(String file) {
        return new Place(file);
    }

    static Place line(String file, long line) {
        return new Place(file + ", line " + line);
    }

    static Place column(String file, long line, long column) {
        return new Place(file + ", line " + line + ", column " + column);
    }

    /** Something inside of it, such as {@code concept[2]}. */
    Place inside(String path) {
        return new Place(text + ", " + path);
    }

    NomenclatureException error(String what) {
        return new NomenclatureException(text + ": " + what);
    }
}
