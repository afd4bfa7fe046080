package org.cohorte.ingest.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.model.Moment;
import org.cohorte.solr.Fields;

/** A document of the index in the making. */
final class Document {

    /** Exact strings are one term, and a term has a limit; anything longer is no value to choose from. */
    private static final int LONGEST_EXACT = 1_000;

    private final SolrInputDocument fields = new SolrInputDocument();

    Document(String id, String kind) {
        fields.setField(Fields.ID, id);
        fields.setField(Fields.KIND, kind);
    }

    Document put(String field, int value) {
        fields.setField(field, value);
        return this;
    }

    Document put(String field, long value) {
        fields.setField(field, value);
        return this;
    }

    Document put(String field, double value) {
        fields.setField(field, value);
        return this;
    }

    Document put(String field, boolean value) {
        fields.setField(field, value);
        return this;
    }

    /** An exact string. */
    Document put(String field, String value) {
        fields.setField(field, value.length() > LONGEST_EXACT ? value.substring(0, LONGEST_EXACT) : value);
        return this;
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
        value.ifPresent(v -> fields.setField(field, v));
        return this;
    }

    Document all(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            fields.setField(field, values);
        }
        return this;
    }

    Document numbers(String field, Collection<Integer> values) {
        if (!values.isEmpty()) {
            fields.setField(field, values);
        }
        return this;
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

    /** The fields, with their fingerprint. */
    SolrInputDocument finished() {
        fields.setField(Fields.FINGERPRINT, Fingerprint.of(fields));
        return fields;
    }
}
