package org.cohorte.solr.packed;

import java.util.Collection;
import java.util.Objects;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Packs documents. First comes the {@link #FORMAT}, then every field: its number among {@link PackedNames} from 1 on, the kind of its value,
 * the value; then {@link #END}. Whole numbers of 32 bits are written seven bits a byte, those of 64 bits in eight bytes, strings in UTF-8 after their length.
 */
public final class PackedDocuments {

    static final int FORMAT = 1;

    /** In place of a field. */
    static final int END = 0;

    static final int STRING = 0;
    static final int INT = 1;
    static final int LONG = 2;
    static final int DOUBLE = 3;
    static final int TRUE = 4;
    static final int FALSE = 5;
    static final int STRINGS = 6;
    static final int INTS = 7;

    private PackedDocuments() {}

    /**
     * The same document with its fields packed. Those that have no number, or a value of another kind, stay beside.
     *
     * @param document is not changed; its field {@link Fields#PACKED} may hold {@link PackedBytes} that others were written to
     *                 already, {@link #begin} first
     * @param bytes    to write in; emptied first
     */
    public static SolrInputDocument pack(SolrInputDocument document, PackedBytes bytes) {
        SolrInputDocument packed = new SolrInputDocument();
        bytes.reset();
        if (document.getFieldValue(Fields.PACKED) instanceof PackedBytes written) {
            bytes.append(written);
        } else {
            begin(bytes);
        }
        for (SolrInputField field : document) {
            Object value = field.getValue();
            if (!(value instanceof PackedBytes) && !pack(field.getName(), value, bytes)) {
                packed.setField(field.getName(), value);
            }
        }
        bytes.vInt(END);
        packed.setField(Fields.PACKED, bytes.toByteArray());
        return packed;
    }

    private static boolean pack(String field, @Nullable Object value, PackedBytes bytes) {
        Integer number = PackedNames.number(field);
        int kind = kind(value);
        if (number == null || !PackedNames.isSent(number) || kind < 0) {
            return false;
        }
        write(number, kind, Objects.requireNonNull(value), bytes);
        return true;
    }

    /** Starts a document in empty bytes. */
    public static void begin(PackedBytes bytes) {
        bytes.vInt(FORMAT);
    }

    /**
     * Writes a field of a document that was begun.
     *
     * @param value a string, an Integer, a Long, a Double, a Boolean, or a collection of strings or of Integers
     * @return a hash of its values, whatever their order
     * @throws IllegalArgumentException when the field has no number, or the value is of another kind
     */
    public static long write(String field, Object value, PackedBytes bytes) {
        Integer number = PackedNames.number(field);
        int kind = kind(value);
        if (number == null || !PackedNames.isSent(number) || kind < 0) {
            throw new IllegalArgumentException(field + " cannot be packed with " + value.getClass());
        }
        return write(number, kind, value, bytes);
    }

    private static long write(int field, int kind, Object value, PackedBytes bytes) {
        bytes.vInt(field + 1);
        bytes.vInt(kind);
        if (!(value instanceof Collection<?> several)) {
            return kind == TRUE || kind == FALSE ? kind : writeOne(value, bytes);
        }
        bytes.vInt(several.size());
        long sum = 0;
        for (Object one : several) {
            sum += writeOne(one, bytes);
        }
        return sum;
    }

    private static long writeOne(Object value, PackedBytes bytes) {
        int from = bytes.length();
        switch (value) {
            case String string -> bytes.string(string);
            case Integer number -> bytes.zInt(number);
            case Long number -> bytes.fixed(number);
            case Double number -> bytes.fixed(Double.doubleToRawLongBits(number));
            default -> throw new IllegalArgumentException("no value of a field: " + value.getClass());
        }
        return bytes.hash(from);
    }

    private static int kind(@Nullable Object value) {
        return switch (value) {
            case String string -> STRING;
            case Integer number -> INT;
            case Long number -> LONG;
            case Double number -> DOUBLE;
            case Boolean yes -> yes ? TRUE : FALSE;
            case Collection<?> several -> kindOfAll(several);
            case null, default -> -1;
        };
    }

    private static int kindOfAll(Collection<?> several) {
        boolean strings = true;
        boolean ints = true;
        for (Object one : several) {
            strings &= one instanceof String;
            ints &= one instanceof Integer;
        }
        if (strings) {
            return STRINGS;
        }
        return ints ? INTS : -1;
    }
}
