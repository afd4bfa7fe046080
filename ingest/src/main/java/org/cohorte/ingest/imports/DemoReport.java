package org.cohorte.ingest.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.index.EventIndexer;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.report.Quality.Known;
import org.cohorte.ingest.report.Quality.Life;
import org.cohorte.ingest.report.Quality.Origin;
import org.cohorte.ingest.report.Tally;
import org.cohorte.solr.Kinds;

/** Reports on patients that are given whole, kind by kind: they come on no line and none is refused. */
final class DemoReport {

    private final Tally tally;
    private final Known known;

    DemoReport(Tally tally, EventIndexer indexer) {
        this.tally = tally;
        this.known = Origins.known(indexer);
    }

    void units(List<SourceUnit> units) {
        tally.quality().units(units);
    }

    void add(PatientFile file) {
        Life life = new Life(
                file.patient().birth().map(Moment::day), file.patient().death().map(Moment::day));
        took(Kinds.PATIENT, 1);
        tally.quality().patient(Kinds.PATIENT, file.patient().sourceId());
        Map<String, Optional<String>> units = new HashMap<>();
        for (SourceStay stay : file.stays()) {
            units.put(stay.sourceId(), stay.unitSourceId());
            took(Kinds.STAY, 1);
            tally.quality().stay(new Origin(Kinds.STAY, null), stay, life, known);
        }
        for (SourceEvent event : file.events()) {
            took(event.kind(), 1);
            Optional<String> stay = event.staySourceId().filter(units::containsKey);
            tally.quality()
                    .events(
                            new Origin(event.kind(), null),
                            List.of(event),
                            life,
                            stay.flatMap(units::get),
                            stay.isPresent(),
                            known);
        }
    }

    private void took(String type, int events) {
        tally.read(type);
        tally.taken(type, events);
    }
}
