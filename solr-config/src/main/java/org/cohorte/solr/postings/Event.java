package org.cohorte.solr.postings;

import java.util.List;
import org.apache.solr.common.util.JavaBinCodec;
import org.jspecify.annotations.Nullable;

/**
 * What the postings tell of an event. Solr's log of updates keeps an empty word in its place: whoever reads the log gathers
 * it anew.
 *
 * @param patient number of the patient
 * @param day     days since 1970; null when it has none
 * @param stay    number of the stay; null when it is of none
 * @param value   in the base unit of its dimension; null when it has none
 * @param codes   with their ancestors, each once
 */
record Event(
        int patient,
        @Nullable Integer day,
        @Nullable Integer stay,
        @Nullable Double value,
        List<String> codes) implements JavaBinCodec.ObjectResolver {

    Event {
        codes = List.copyOf(codes);
    }

    @Override
    public Object resolve(Object value, JavaBinCodec codec) {
        return "";
    }
}
