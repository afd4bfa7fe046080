package org.cohorte.ingest.source;

import java.util.Set;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Remark;

/**
 * What a line gave.
 *
 * @param type    of the resource
 * @param line    where it stands
 * @param id      of the record, inside its type
 * @param version which version of the record it is
 * @param value   what it says
 * @param remarks what of it could not be used
 */
public record Read<T>(String type, Line line, String id, Version version, T value, Set<Remark> remarks) {

    /** Of a source that knows no versions. */
    public Read(String type, Line line, String id, T value) {
        this(type, line, id, Version.NONE, value, Set.of());
    }

    /** The record. */
    public RecordKey key() {
        return new RecordKey(type, id);
    }

    /** Refuses the line after all. */
    public Refusal refusal(String element, Reason reason, String detail) {
        return new Refusal(line.file(), line.number(), type + "." + element, reason, detail);
    }
}
