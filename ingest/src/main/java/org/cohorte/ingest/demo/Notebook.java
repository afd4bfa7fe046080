package org.cohorte.ingest.demo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;

/**
 * Where what goes along with one visit is written down: groups, cultures, images, forms. It has numbers of its own, so that a new
 * sort of record leaves those of the others as they were. What lies beyond the last day is left out.
 */
final class Notebook {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final String patient;
    private final String stay;
    private final LocalDateTime limit;
    private final Function<LocalDateTime, Optional<String>> unitAt;
    private final Consumer<SourceEvent> taker;
    private int written;

    Notebook(
            String patient,
            String stay,
            LocalDateTime limit,
            Function<LocalDateTime, Optional<String>> unitAt,
            Consumer<SourceEvent> taker) {
        this.patient = patient;
        this.stay = stay;
        this.limit = limit;
        this.unitAt = unitAt;
        this.taker = taker;
    }

    LocalDateTime limit() {
        return limit;
    }

    /** A record in the making. */
    Note note(String kind, LocalDateTime time, Coding coding) {
        return new Note(kind, time, Optional.of(coding));
    }

    /** A record that has no code. */
    Note note(String kind, LocalDateTime time) {
        return new Note(kind, time, Optional.empty());
    }

    final class Note {

        private final String kind;
        private final LocalDateTime time;
        private final Optional<Coding> coding;
        private String label = "";
        private Optional<Measure> measure = Optional.empty();
        private Optional<Coding> value = Optional.empty();
        private Map<String, String> attributes = Map.of();
        private Details details = Details.NONE;

        private Note(String kind, LocalDateTime time, Optional<Coding> coding) {
            this.kind = kind;
            this.time = time;
            this.coding = coding;
        }

        Note label(String text) {
            label = text;
            return this;
        }

        Note measure(Measure given) {
            measure = Optional.of(given);
            return this;
        }

        Note value(Coding given) {
            value = Optional.of(given);
            return this;
        }

        Note with(Map<String, String> given) {
            attributes = given;
            return this;
        }

        Note details(Details given) {
            details = given;
            return this;
        }

        void write() {
            if (!time.isBefore(limit)) {
                return;
            }
            written++;
            taker.accept(new SourceEvent(
                    kind,
                    stay + "-X" + written,
                    patient,
                    Optional.of(stay),
                    Optional.of(Moment.at(time.toLocalDate(), time.atZone(ZONE).toInstant())
                            .by(ZONE)),
                    Optional.empty(),
                    unitAt.apply(time),
                    coding.stream().toList(),
                    Optional.of(label).filter(text -> !text.isEmpty()).or(() -> coding.flatMap(Coding::label)),
                    Optional.empty(),
                    measure,
                    value,
                    Optional.empty(),
                    attributes,
                    details));
        }
    }
}
