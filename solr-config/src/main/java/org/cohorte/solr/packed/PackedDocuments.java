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
     * @param document is not changed
     * @param bytes    to write in; emptied first
     */
    public static SolrInputDocument pack(SolrInputDocument document, PackedBytes bytes) {
        SolrInputDocument packed = new SolrInputDocument();
        bytes.reset();
        bytes.vInt(FORMAT);
        for (SolrInputField field : document) {
            Object value = field.getValue();
            Integer number = PackedNames.number(field.getName());
            if (number == null || !PackedNames.isSent(number) || !write(number, value, bytes)) {
                packed.setField(field.getName(), value);
            }
        }
        bytes.vInt(END);
        packed.setField(Fields.PACKED, bytes.toByteArray());
        return packed;
    }

    private static boolean write(int field, @Nullable Object value, PackedBytes bytes) {
        int kind = kind(value);
        if (kind < 0) {
            return false;
        }
        bytes.vInt(field + 1);
        bytes.vInt(kind);
        switch (Objects.requireNonNull(value)) {
            case String string -> bytes.string(string);
            case Integer number -> bytes.zInt(number);
            case Long number -> bytes.fixed(number);
            case Double number -> bytes.fixed(Double.doubleToRawLongBits(number));
            case Collection<?> several -> writeAll(several, bytes);
            default -> {}
        }
        return true;
    }

    private static void writeAll(Collection<?> several, PackedBytes bytes) {
        bytes.vInt(several.size());
        for (Object one : several) {
            if (one instanceof Integer number) {
                bytes.zInt(number);
            } else {
                bytes.string((String) one);
            }
        }
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
