package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.model.Moment;
import org.cohorte.solr.Fields;
import org.cohorte.solr.packed.PackedBytes;
import org.cohorte.solr.packed.PackedDocuments;

/** A document of the index in the making, each field packed at once ({@link PackedDocuments}). No field is put twice. */
final class Document {

    /** Exact strings are one term, and a term has a limit; anything longer is no value to choose from. */
    private static final int LONGEST_EXACT = 1_000;

    private static final int USUAL_LENGTH = 512;

    private final String id;
    private final Fingerprint fingerprint = new Fingerprint();
    /** Names of the fields; filled where assertions are checked, in tests. */
    private final Set<String> put = new HashSet<>(0);

    private final PackedBytes fields = new PackedBytes(USUAL_LENGTH);

    Document(String id, String kind) {
        this.id = id;
        PackedDocuments.begin(fields);
        set(Fields.KIND, kind);
    }

    private Document set(String field, Object value) {
        assert put.add(field) : field + " is put twice";
        fingerprint.add(field, PackedDocuments.write(field, value, fields));
        return this;
    }

    Document put(String field, int value) {
        return set(field, value);
    }

    Document put(String field, long value) {
        return set(field, value);
    }

    Document put(String field, double value) {
        return set(field, value);
    }

    Document put(String field, boolean value) {
        return set(field, value);
    }

    /** An exact string. */
    Document put(String field, String value) {
        return set(field, value.length() > LONGEST_EXACT ? value.substring(0, LONGEST_EXACT) : value);
    }

    Document put(String field, Optional<String> value) {
        value.ifPresent(v -> put(field, v));
        return this;
    }

    Document put(String field, OptionalInt value) {
        value.ifPresent(v -> put(field, v));
        return this;
    }

    /** A text of any length. */
    Document text(String field, Optional<String> value) {
        value.ifPresent(v -> set(field, v));
        return this;
    }

    Document all(String field, Collection<String> values) {
        return values.isEmpty() ? this : set(field, values);
    }

    Document numbers(String field, Collection<Integer> values) {
        return values.isEmpty() ? this : set(field, values);
    }

    /** Day, time and precision of an event. */
    Document moment(Optional<Moment> moment) {
        if (moment.isPresent()) {
            Moment at = moment.get();
            put(Fields.DAY, day(at.day()));
            at.instant().ifPresent(instant -> put(Fields.TIME, instant.toEpochMilli()));
            precision(at).ifPresent(precision -> put(Fields.PRECISION, precision));
        }
        return this;
    }

    Document end(Optional<Moment> moment) {
        if (moment.isPresent()) {
            put(Fields.END_DAY, day(moment.get().day()));
            moment.get().instant().ifPresent(instant -> put(Fields.END_TIME, instant.toEpochMilli()));
        }
        return this;
    }

    /** Days from the first to the last, when both are known and in order. */
    Document length(Optional<Moment> start, Optional<Moment> end) {
        if (start.isPresent() && end.isPresent()) {
            int days = day(end.get().day()) - day(start.get().day());
            if (days >= 0) {
                put(Fields.LENGTH_DAYS, days);
            }
        }
        return this;
    }

    static OptionalInt precision(Moment moment) {
        return switch (moment.precision()) {
            case INSTANT -> moment.isLocal() ? OptionalInt.empty() : OptionalInt.of(Fields.INSTANT_OF_ANOTHER_DAY);
            case DAY -> OptionalInt.of(1);
            case MONTH -> OptionalInt.of(2);
            case YEAR -> OptionalInt.of(3);
        };
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** The document as it is sent: its identifier and its fingerprint, with all other fields packed. */
    SolrInputDocument finished() {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(Fields.ID, id);
        document.setField(Fields.PACKED, fields);
        document.setField(Fields.FINGERPRINT, fingerprint.bits());
        return document;
    }
}
