package org.cohorte.solr.packed;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.common.util.ByteArrayUtf8CharSequence;

/** Reads what {@link PackedDocuments} wrote. */
final class PackedReading {

    private static final String OTHER_RELEASE = "the programs that send and that take it are of different releases";

    private final byte[] bytes;
    private int at;

    private PackedReading(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The fields that a document was packed of.
     *
     * @throws SolrException when the bytes are of another format, cut, or no packed document
     */
    static PackedFields unpack(byte[] bytes) {
        PackedReading reading = new PackedReading(bytes);
        try {
            return reading.fields();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw refused("a packed document of " + bytes.length + " bytes that is cut or damaged");
        }
    }

    private PackedFields fields() {
        int format = vInt();
        if (format != PackedDocuments.FORMAT) {
            throw refused("a packed document of format " + format + ", where " + PackedDocuments.FORMAT + " is read: "
                    + OTHER_RELEASE);
        }
        PackedFields fields = new PackedFields();
        for (int field = vInt(); field != PackedDocuments.END; field = vInt()) {
            if (field < 0 || !PackedNames.isSent(field - 1)) {
                throw refused("a packed document with a field of number " + field
                        + ", which is not known here: it is damaged, or " + OTHER_RELEASE);
            }
            fields.set(field - 1, value(vInt()));
        }
        if (at != bytes.length) {
            throw new IndexOutOfBoundsException(at);
        }
        return fields;
    }

    private Object value(int kind) {
        return switch (kind) {
            case PackedDocuments.STRING -> string();
            case PackedDocuments.INT -> zInt();
            case PackedDocuments.LONG -> fixed();
            case PackedDocuments.DOUBLE -> Double.longBitsToDouble(fixed());
            case PackedDocuments.TRUE -> true;
            case PackedDocuments.FALSE -> false;
            case PackedDocuments.STRINGS -> strings();
            case PackedDocuments.INTS -> numbers();
            default -> throw refused("a packed document with a value of the kind " + kind);
        };
    }

    /** The bytes are those that Lucene takes; they are made a string where one is asked for. */
    private CharSequence string() {
        int length = vInt();
        int from = at;
        if (length < 0 || length > bytes.length - at) {
            throw new IndexOutOfBoundsException(length);
        }
        at += length;
        return new ByteArrayUtf8CharSequence(bytes, from, length);
    }

    private List<CharSequence> strings() {
        int count = vInt();
        List<CharSequence> all = new ArrayList<>(Math.min(count, bytes.length));
        for (int i = 0; i < count; i++) {
            all.add(string());
        }
        return all;
    }

    private List<Integer> numbers() {
        int count = vInt();
        List<Integer> all = new ArrayList<>(Math.min(count, bytes.length));
        for (int i = 0; i < count; i++) {
            all.add(zInt());
        }
        return all;
    }

    private int vInt() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += PackedBytes.STEP) {
            byte next = bytes[at++];
            value |= (next & PackedBytes.LOW) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 32 bits");
    }

    private int zInt() {
        int value = vInt();
        return (value >>> 1) ^ -(value & 1);
    }

    private long fixed() {
        long value = (long) PackedBytes.LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    private static SolrException refused(String reason) {
        return new SolrException(ErrorCode.BAD_REQUEST, reason);
    }
}
