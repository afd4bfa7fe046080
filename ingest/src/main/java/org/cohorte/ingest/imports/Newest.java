package org.cohorte.ingest.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.RecordKey;

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
        Map<RecordKey, Read<T>> newest = LinkedHashMap.newLinkedHashMap(batch.size());
        for (Read<T> read : batch) {
            Read<T> former = newest.get(read.key());
            if (former != null && read.version().isOlderThan(former.version().code())) {
                older.accept(read);
                continue;
            }
            newest.put(read.key(), read);
            if (former != null) {
                boolean wasOlder = former.version().isOlderThan(read.version().code());
                (wasOlder ? older : again).accept(former);
            }
        }
        return newest;
    }
}
