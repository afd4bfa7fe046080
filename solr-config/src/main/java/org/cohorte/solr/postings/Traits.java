package org.cohorte.solr.postings;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.solr.common.util.ByteArrayUtf8CharSequence;
import org.apache.solr.common.util.Hash;
import org.cohorte.solr.FieldAccess;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

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
    private static final int USUAL_LENGTH = 96;

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
        BytesRefBuilder all = new BytesRefBuilder();
        all.grow(USUAL_LENGTH);
        append(event.first(Fields.KIND), all);
        append(event.first(Fields.STATUS), all);
        append(event.first(Fields.DIMENSION), all);
        append(event.first(Fields.COMPARATOR), all);
        append(String.valueOf(event.first(Fields.RAW_VALUE) != null), all);
        Hash.LongPair hash = new Hash.LongPair();
        Hash.murmurhash3_x64_128(all.bytes(), 0, all.length(), SEED, hash);
        return hash.val1;
    }

    /** No value ends as another one goes on: lengths stand before them. */
    private static void append(@Nullable Object value, BytesRefBuilder all) {
        if (value == null) {
            append("-1 ", all);
        } else if (value instanceof ByteArrayUtf8CharSequence word && isAscii(word)) {
            append(word.size() + " ", all);
            all.append(word.getBuf(), word.offset(), word.size());
        } else {
            String word = value.toString();
            append(word.length() + " " + word, all);
        }
    }

    private static void append(String text, BytesRefBuilder all) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        all.append(bytes, 0, bytes.length);
    }

    /** Then it has as many letters as bytes. */
    private static boolean isAscii(ByteArrayUtf8CharSequence word) {
        byte[] bytes = word.getBuf();
        for (int i = word.offset(); i < word.offset() + word.size(); i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
