package org.cohorte.solr.postings;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.solr.common.util.Hash;
import org.cohorte.solr.FieldAccess;
import org.cohorte.solr.Fields;

/**
 * What sort of event one is, as one number: the {@link Columns} flags in its lowest byte, above them 56 bits of a hash of the fields of few values. Two
 * events of the same number agree in all of these fields, so that what is found of one is known of all. An index holds some dozens of
 * such numbers; that two of a thousand were the same by chance has a probability of one in a hundred thousand millions.
 */
public final class Traits {

    /** The fields, each of one value or none. Besides, traits tell whether there is a {@link Fields#RAW_VALUE}. */
    public static final Set<String> FIELDS = Set.of(Fields.KIND, Fields.STATUS, Fields.DIMENSION, Fields.COMPARATOR);

    private static final int FLAG_BITS = 8;
    private static final int FLAGS = (1 << FLAG_BITS) - 1;
    private static final int SEED = 0;

    private Traits() {}

    /** The {@link Columns} flags. */
    public static int flags(long traits) {
        return (int) traits & FLAGS;
    }

    static long of(int flags, long hash) {
        return hash << FLAG_BITS | flags;
    }

    /** A hash of the fields of an event. */
    static long hash(FieldAccess event) {
        StringBuilder all = new StringBuilder();
        append(event, Fields.KIND, all);
        append(event, Fields.STATUS, all);
        append(event, Fields.DIMENSION, all);
        append(event, Fields.COMPARATOR, all);
        all.append(event.first(Fields.RAW_VALUE) != null);
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        Hash.LongPair hash = new Hash.LongPair();
        Hash.murmurhash3_x64_128(bytes, 0, bytes.length, SEED, hash);
        return hash.val1;
    }

    /** No value ends as another one goes on: lengths stand before them. */
    private static void append(FieldAccess event, String field, StringBuilder all) {
        Object value = event.first(field);
        String word = value == null ? "" : value.toString();
        all.append(value == null ? -1 : word.length()).append(' ').append(word);
    }
}
