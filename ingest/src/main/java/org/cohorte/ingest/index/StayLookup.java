package org.cohorte.ingest.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Finds stays and movements in the index by the identifiers of their source, many at once. Sources write the records of a patient
 * near each other, and of one kind after the other, so it keeps those that were asked for last ({@link KeptStays}). For one thread, while the index stays as it is.
 */
public final class StayLookup {

    private static final String[] FIELDS = {
        Fields.KIND, Fields.STAY, Fields.UNIT, Fields.DAY, Fields.TIME, Fields.PRECISION, Fields.END_DAY
    };

    private final SolrIndex index;
    private final boolean movements;
    private final KeptStays kept = new KeptStays();

    /** A look-up of what the index shows now. */
    public StayLookup(SolrIndex index) {
        this.index = index;
        this.movements = index.hasMovements();
    }

    /** An encounter of a source and the patient it belongs to. */
    public record StayKey(int patient, String sourceId) {}

    /**
     * A stay, or a movement inside one.
     *
     * @param stay     what events of it bear: the stay's number, with the start and unit of the encounter itself
     * @param movement whether it is a movement
     * @param end      last day
     */
    public record FoundStay(StayRef stay, boolean movement, Optional<LocalDate> end) {}

    /** Those of these encounters that the index holds; a stay of another patient is not found. */
    public Map<StayKey, FoundStay> find(Set<StayKey> keys) {
        Map<StayKey, FoundStay> found = HashMap.newHashMap(keys.size());
        Set<StayKey> others = new HashSet<>();
        for (StayKey key : keys) {
            FoundStay known = kept.get(key);
            if (known == null) {
                others.add(key);
            } else {
                found.put(key, known);
            }
        }
        Map<StayKey, FoundStay> more = others.isEmpty() ? Map.of() : ask(others);
        more.forEach(kept::put);
        found.putAll(more);
        return found;
    }

    private Map<StayKey, FoundStay> ask(Set<StayKey> keys) {
        Map<String, StayKey> byId = HashMap.newHashMap(keys.size() * 2);
        for (StayKey key : keys) {
            byId.put(DocumentIds.event(key.patient(), Kinds.STAY, key.sourceId()), key);
            if (movements) {
                byId.put(DocumentIds.event(key.patient(), Kinds.MOVEMENT, key.sourceId()), key);
            }
        }
        Map<StayKey, FoundStay> found = HashMap.newHashMap(keys.size());
        index.find(byId.keySet(), FIELDS).forEach((id, document) -> {
            StayKey key = byId.get(id);
            if (key != null) {
                found.put(key, found(document));
            }
        });
        return found;
    }

    private static FoundStay found(SolrDocument document) {
        Optional<Moment> start = number(document, Fields.DAY).map(day -> moment(day, document));
        Optional<String> unit = Optional.ofNullable((String) document.getFirstValue(Fields.UNIT));
        int stay = number(document, Fields.STAY).orElseThrow().intValue();
        boolean movement = Kinds.MOVEMENT.equals(document.getFirstValue(Fields.KIND));
        return new FoundStay(
                new StayRef(stay, start, unit),
                movement,
                number(document, Fields.END_DAY).map(LocalDate::ofEpochDay));
    }

    private static Moment moment(long day, SolrDocument document) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Optional<Instant> instant = number(document, Fields.TIME).map(Instant::ofEpochMilli);
        Optional<Long> held = number(document, Fields.PRECISION);
        Precision precision = switch (held.orElse(0L).intValue()) {
            case 1 -> Precision.DAY;
            case 2 -> Precision.MONTH;
            case 3 -> Precision.YEAR;
            default -> Precision.INSTANT;
        };
        return new Moment(date, instant, precision, instant.isEmpty() || held.isEmpty());
    }

    private static Optional<Long> number(SolrDocument document, String field) {
        return document.getFirstValue(field) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
