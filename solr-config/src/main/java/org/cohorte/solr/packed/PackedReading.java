package org.cohorte.solr.packed;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BitUtil;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.common.util.ByteArrayUtf8CharSequence;

/** Reads what {@link PackedDocuments} wrote. */
final class PackedReading {

    private static final String OTHER_RELEASE = "the programs that send and that take it are of different releases";

    private final byte[] bytes;
    private final ByteArrayDataInput in;

    private PackedReading(byte[] bytes) {
        this.bytes = bytes;
        this.in = new ByteArrayDataInput(bytes);
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
        int format = in.readVInt();
        if (format != PackedDocuments.FORMAT) {
            throw refused("a packed document of format " + format + ", where " + PackedDocuments.FORMAT + " is read: "
                    + OTHER_RELEASE);
        }
        PackedFields fields = new PackedFields();
        for (int field = in.readVInt(); field != PackedDocuments.END; field = in.readVInt()) {
            if (field < 0 || !PackedNames.isSent(field - 1)) {
                throw refused("a packed document with a field of number " + field
                        + ", which is not known here: it is damaged, or " + OTHER_RELEASE);
            }
            fields.set(field - 1, value(in.readVInt()));
        }
        if (!in.eof()) {
            throw new IndexOutOfBoundsException(in.getPosition());
        }
        return fields;
    }

    private Object value(int kind) {
        return switch (kind) {
            case PackedDocuments.STRING -> string();
            case PackedDocuments.INT -> BitUtil.zigZagDecode(in.readVInt());
            case PackedDocuments.LONG -> in.readLong();
            case PackedDocuments.DOUBLE -> Double.longBitsToDouble(in.readLong());
            case PackedDocuments.TRUE -> true;
            case PackedDocuments.FALSE -> false;
            case PackedDocuments.STRINGS -> strings();
            case PackedDocuments.INTS -> numbers();
            default -> throw refused("a packed document with a value of the kind " + kind);
        };
    }

    /** The bytes are those that Lucene takes; they are made a string where one is asked for. */
    private CharSequence string() {
        int length = in.readVInt();
        int from = in.getPosition();
        in.skipBytes(length);
        if (length < 0 || in.getPosition() > bytes.length) {
            throw new IndexOutOfBoundsException(length);
        }
        return new ByteArrayUtf8CharSequence(bytes, from, length);
    }

    private List<CharSequence> strings() {
        int count = in.readVInt();
        List<CharSequence> all = new ArrayList<>(Math.min(count, bytes.length));
        for (int i = 0; i < count; i++) {
            all.add(string());
        }
        return all;
    }

    private List<Integer> numbers() {
        int count = in.readVInt();
        List<Integer> all = new ArrayList<>(Math.min(count, bytes.length));
        for (int i = 0; i < count; i++) {
            all.add(BitUtil.zigZagDecode(in.readVInt()));
        }
        return all;
    }

    private static SolrException refused(String reason) {
        return new SolrException(ErrorCode.BAD_REQUEST, reason);
    }
}
