package org.cohorte.ingest.nomenclature.formats;

/** A file is no usable nomenclature; the message names each place and says what to do, a line for each. */
public final class NomenclatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NomenclatureException(String message) {
        super(message);
    }
}
