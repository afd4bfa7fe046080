package org.cohorte.ingest.omop;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.IdSet;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;

/** Tables VISIT_OCCURRENCE and VISIT_DETAIL. */
final class VisitMapper {

    /** Kinds of stay of the concepts of domain Visit that data use most; others are of the kind of what is above them. */
    private static final Map<Long, String> TYPES = Map.ofEntries(
            entry(9201L, "inpatient"),
            entry(262L, "inpatient"),
            entry(8717L, "inpatient"),
            entry(32037L, "inpatient"),
            entry(581379L, "inpatient"),
            entry(8971L, "inpatient"),
            entry(9203L, "emergency"),
            entry(8870L, "emergency"),
            entry(581381L, "emergency"),
            entry(8883L, "dayCase"),
            entry(9202L, "consultation"),
            entry(8756L, "consultation"),
            entry(8940L, "consultation"),
            entry(581477L, "consultation"),
            entry(38004207L, "consultation"),
            entry(5083L, "consultation"),
            entry(722455L, "consultation"),
            entry(581476L, "home"),
            entry(8536L, "home"),
            entry(38004519L, "home"));

    private static final long PATIENT_DIED = 4_216_643;

    private final OmopTimes times;
    private final OmopCodes codes;
    private final CareSites sites;
    private final IdSet placedDetails = new IdSet();

    VisitMapper(OmopTimes times, OmopCodes codes, CareSites sites) {
        this.times = times;
        this.codes = codes;
        this.sites = sites;
    }

    /** A row of VISIT_OCCURRENCE: a stay. */
    Contact visit(Row row) throws RefusedException {
        return new Contact(stay(row, row.key(), "visit"), Optional.empty(), List.of());
    }

    /** A row of VISIT_DETAIL: a unit movement of its visit. */
    Contact detail(Row row) throws RefusedException {
        String visit = row.requiredId("visit_occurrence_id");
        SourceStay stay = stay(row, detailId(row.key()), "visit_detail");
        if (stay.unitSourceId().isPresent()) {
            placedDetails.add(pair(row.key(), visit));
        }
        return new Contact(stay, Optional.of(visit), List.of());
    }

    /** What bears an event: its visit detail when that has a unit of its own, else its visit. */
    Optional<String> stayOf(Row event) {
        Optional<String> visit = event.id("visit_occurrence_id");
        Optional<String> detail = event.id("visit_detail_id");
        if (visit.isPresent() && detail.isPresent() && placedDetails.contains(pair(detail.get(), visit.get()))) {
            return detail.map(VisitMapper::detailId);
        }
        return visit;
    }

    private static String pair(String detail, String visit) {
        return detail + "@" + visit;
    }

    private static String detailId(String detail) {
        return "visit_detail/" + detail;
    }

    private SourceStay stay(Row row, String id, String prefix) throws RefusedException {
        Span span = times.lasted(row, prefix);
        Optional<Moment> end = span.end();
        if (end.isPresent()) {
            times.checkPast(end.get(), row, prefix + "_end_date");
        }
        long concept = row.concept(prefix + "_concept_id");
        long discharge = row.concept(
                row.text("discharged_to_concept_id").isPresent()
                        ? "discharged_to_concept_id"
                        : "discharge_to_concept_id");
        // Of the CDM 5.3; 5.4 has admitted_from instead.
        long admitting = row.concept("admitting_source_concept_id");
        return new SourceStay(
                id,
                row.person(),
                type(concept),
                end.isPresent() ? "finished" : "inProgress",
                span.start(),
                end,
                sites.unit(row),
                words(row, "admitted_from_concept_id", "admitted_from_source_value")
                        .or(() -> codes.name(admitting))
                        .or(() -> row.text("admitting_source_value")),
                Optional.empty(),
                Optional.empty(),
                codes.name(discharge).or(() -> row.firstOf("discharged_to_source_value", "discharge_to_source_value")),
                Optional.empty(),
                discharge == PATIENT_DIED,
                codes.name(concept),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<String> words(Row row, String concept, String source) throws RefusedException {
        return codes.words(row, concept, source);
    }

    private String type(long concept) {
        String type = TYPES.get(concept);
        if (type != null) {
            return type;
        }
        for (Long above : codes.above(concept)) {
            String broader = TYPES.get(above);
            if (broader != null) {
                return broader;
            }
        }
        return "other";
    }
}
