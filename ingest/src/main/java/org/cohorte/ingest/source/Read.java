package org.cohorte.ingest.source;

import java.util.Set;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.report.Remark;

/**
 * What a line gave.
 *
 * @param key     of the record
 * @param line    where it stands
 * @param version which version of the record it is
 * @param value   what it says
 * @param remarks what of it could not be used
 */
public record Read<T>(RecordKey key, Line line, Version version, T value, Set<Remark> remarks) {

    /** Of a source that knows no versions. */
    public Read(String type, Line line, String id, T value) {
        this(new RecordKey(type, id), line, Version.NONE, value, Set.of());
    }

    /** Type of the resource. */
    public String type() {
        return key.type();
    }

    /** Of the record, inside its type. */
    public String id() {
        return key.id();
    }

    /** Refuses the line after all. */
    public Refusal refusal(String element, Reason reason, String detail) {
        return new Refusal(line.file(), line.number(), type() + "." + element, reason, detail);
    }
}
