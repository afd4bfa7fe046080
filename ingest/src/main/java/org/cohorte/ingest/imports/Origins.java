package org.cohorte.ingest.imports;

import org.cohorte.ingest.index.Change;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Origin;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;

/** What the report of an import asks of its steps. */
final class Origins {

    private Origins() {}

    /** Where a record stands. */
    static Origin of(Read<?> read) {
        return new Origin(read.type(), read.line());
    }

    /** Counts what a record that was written changed about what was held of it. */
    static void tell(Tally tally, Read<?> read, Change change) {
        if (!change.others().isEmpty()) {
            tally.changed(read.type(), org.cohorte.ingest.report.Change.MOVED);
        } else if (change.removed() > 0) {
            tally.changed(read.type(), org.cohorte.ingest.report.Change.SHORTENED);
        }
    }

    /** What the index is written with. */
    static Known known(EventIndexer indexer) {
        return new Known(
                indexer::isKnown,
                event -> !indexer.hasUnknownUnit(event),
                unit -> indexer.unit(unit).isPresent());
    }
}
