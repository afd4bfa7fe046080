package org.cohorte.ingest.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.Version;

/** Of several versions of a record in one batch, the newest; of those that cannot be compared, the one read last. */
final class Newest {

    private Newest() {}

    /**
     * One version of each record.
     *
     * @param older takes versions that are older than another of the batch
     * @param again takes those that another came after
     */
    static <T> Map<RecordKey, Read<T>> of(List<Read<T>> batch, Consumer<Read<T>> older, Consumer<Read<T>> again) {
        return of(batch, read -> read, older, again);
    }

    /**
     * One version of each record, of things that each hold one.
     *
     * @param record what a thing holds
     */
    static <E> Map<RecordKey, E> of(List<E> batch, Function<E, Read<?>> record, Consumer<E> older, Consumer<E> again) {
        Map<RecordKey, E> newest = LinkedHashMap.newLinkedHashMap(batch.size());
        for (E one : batch) {
            Read<?> read = record.apply(one);
            E former = newest.put(read.key(), one);
            if (former == null) {
                continue;
            }
            Version version = record.apply(former).version();
            if (read.version().isOlderThan(version.code())) {
                newest.put(read.key(), former);
                older.accept(one);
            } else {
                (version.isOlderThan(read.version().code()) ? older : again).accept(former);
            }
        }
        return newest;
    }
}
