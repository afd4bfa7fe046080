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
 * @param value   what it says
 * @param remarks what of it could not be used
 */
public record Read<T>(String type, Line line, T value, Set<Remark> remarks) {

    /** Refuses the line after all. */
    public Refusal refusal(String element, Reason reason, String detail) {
        return new Refusal(line.file(), line.number(), type + "." + element, reason, detail);
    }
}
