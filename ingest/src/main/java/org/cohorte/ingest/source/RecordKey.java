package org.cohorte.ingest.source;

/**
 * What tells a record of a source from all others.
 *
 * @param type resource type or table
 * @param id   inside the type
 */
public record RecordKey(String type, String id) {

    private static final long BITS = (1L << 40) - 1;

    /** 40 bits, never 0: of a billion records, one in a thousand shares them with another. */
    public long hash() {
        long hash = Hash.of(type + "/" + id) & BITS;
        return hash == 0 ? 1 : hash;
    }
}
