package org.cohorte.ingest.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;

/**
 * What a record gave.
 *
 * @param notEvent why it gave no event
 * @param remarks  what of it could not be used
 */
public record Mapped(List<SourceEvent> events, Optional<NotEvent> notEvent, Set<Remark> remarks) {

    public static Mapped of(SourceEvent event, Set<Remark> remarks) {
        return new Mapped(List.of(event), Optional.empty(), remarks);
    }

    public static Mapped of(List<SourceEvent> events, Set<Remark> remarks) {
        return new Mapped(events, Optional.empty(), remarks);
    }

    public static Mapped none(NotEvent why) {
        return new Mapped(List.of(), Optional.of(why), EnumSet.noneOf(Remark.class));
    }
}
