package org.cohorte.solr.postings;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.util.JavaBinCodec;
import org.jspecify.annotations.Nullable;

/**
 * What the index tells of an event beside its codes. Solr's log of updates keeps an empty word in its place: whoever reads the log gathers
 * it anew.
 *
 * @param patient   number of the patient; null when it is nobody's
 * @param day       days since 1970; null when it has none
 * @param precision of the day, as the field says it; 0 for none
 * @param stay      number of the stay; null when it is of none
 * @param value     in the base unit of its dimension; null when it has none
 * @param traits    hash of {@link Traits}
 * @param codes     with their ancestors, each once
 */
record Event(
        @Nullable Integer patient,
        @Nullable Integer day,
        int precision,
        @Nullable Integer stay,
        @Nullable Double value,
        long traits,
        List<BytesRef> codes)
        implements JavaBinCodec.ObjectResolver {

    Event {
        codes = List.copyOf(codes);
    }

    /** The same as whole numbers. */
    EventPayload payload() {
        EventPayload payload = new EventPayload();
        payload.columns[Columns.PATIENT] = patient == null ? Columns.NOBODY : patient;
        int flags = Columns.ofPrecision(precision);
        if (day != null) {
            flags |= Columns.HAS_DAY;
            payload.columns[Columns.DAY] = day;
        }
        if (stay != null) {
            flags |= Columns.HAS_STAY;
            payload.columns[Columns.STAY] = stay;
        }
        if (value != null) {
            flags |= Columns.HAS_VALUE | (Columns.isExact(value) ? Columns.IS_EXACT : 0);
            payload.columns[Columns.VALUE] = Columns.ofValue(value);
        }
        payload.traits = Traits.of(flags, traits);
        return payload;
    }

    @Override
    public Object resolve(Object value, JavaBinCodec codec) {
        return "";
    }
}
