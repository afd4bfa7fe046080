package org.cohorte.ingest.index;

import java.util.OptionalInt;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.solr.Kinds;

/** Identifiers of documents. The part before the exclamation mark routes a patient's documents to one shard. */
public final class DocumentIds {

    /** Of the state of the index. */
    public static final String STATE = "state!index";

    /** Tells which nomenclatures the index holds. */
    static final String CONCEPTS = "state!concepts";

    private DocumentIds() {}

    static String patient(int patient) {
        return patient + "!" + Kinds.PATIENT;
    }

    static String event(int patient, String kind, String sourceId) {
        return patient + "!" + kind + "/" + escaped(sourceId);
    }

    /** Of a record that is gone; without an exclamation mark, so that tombstones spread over the shards. */
    static String tombstone(RecordKey key) {
        return Kinds.TOMBSTONE + "/" + key.type() + "/" + escaped(key.id());
    }

    /** Whose document it is; empty when it is nobody's. */
    static OptionalInt patientOf(String id) {
        int end = id.indexOf('!');
        if (end < 1 || !Character.isDigit(id.charAt(0))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(id, 0, end, 10));
    }

    /**
     * Whether a patient's document is of a source record: kinds that several types share write the type before its identifier
     * ({@code immunization/1}), and parts add {@code #n}.
     */
    static boolean isOf(String id, String recordId) {
        String own = escaped(recordId);
        int part = id.indexOf('#');
        int from = (part < 0 ? id.length() : part) - own.length();
        return from > 0 && id.charAt(from - 1) == '/' && id.startsWith(own, from);
    }

    static String concept(String token) {
        return "concept!" + escaped(token);
    }

    /** A second exclamation mark would route by other rules; a control character parts lists of identifiers. */
    private static String escaped(String sourceId) {
        for (int i = 0; i < sourceId.length(); i++) {
            if (mustEscape(sourceId.charAt(i))) {
                return escape(sourceId);
            }
        }
        return sourceId;
    }

    private static String escape(String sourceId) {
        StringBuilder escaped = new StringBuilder(sourceId.length() + 8);
        for (int i = 0; i < sourceId.length(); i++) {
            char c = sourceId.charAt(i);
            if (mustEscape(c)) {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean mustEscape(char c) {
        return c == '!' || c == '%' || c < ' ';
    }
}
