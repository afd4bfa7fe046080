package org.cohorte.ingest.source;

import org.jspecify.annotations.Nullable;

/** What tells a record of a source from all others: its resource type or table, and its identifier inside that. */
public final class RecordKey {

    private static final long BITS = (1L << 40) - 1;

    private final String type;
    private final String id;
    private final long hash;

    /**
     * A key.
     *
     * @param type resource type or table
     * @param id   inside the type
     */
    public RecordKey(String type, String id) {
        this.type = type;
        this.id = id;
        long bits = Hash.ofPath(type, id) & BITS;
        this.hash = bits == 0 ? 1 : bits;
    }

    public String type() {
        return type;
    }

    public String id() {
        return id;
    }

    /** 40 bits, never 0: of a billion records, one in a thousand shares them with another. */
    public long hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordKey key && hash == key.hash && id.equals(key.id) && type.equals(key.type);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
