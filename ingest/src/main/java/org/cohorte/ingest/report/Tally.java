package org.cohorte.ingest.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the lines of an import. May be used by several threads. */
public final class Tally implements AutoCloseable {

    private static final int EXAMPLES_OF_A_REASON = 20;
    private static final int NOTES = 100;

    private final Map<String, Counts> types = new TreeMap<>();
    private final Map<String, Long> ignored = new TreeMap<>();
    private final List<Refusal> examples = new ArrayList<>();
    private final Quality quality = new Quality();
    private final List<String> notes = new ArrayList<>();
    private final Quarantine quarantine;
    private long read;
    private long refused;

    private static final class Counts {
        private long read;
        private long taken;
        private long events;
        private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
        private final Map<NotEvent, Long> notEvents = new EnumMap<>(NotEvent.class);
        private final Map<Remark, Long> remarks = new EnumMap<>(Remark.class);
        private final Map<Change, Long> changes = new EnumMap<>(Change.class);
    }

    /** Where refused lines go. */
    public interface Quarantine {

        /** Nowhere. */
        Quarantine NONE = (type, refusal, line) -> {};

        /**
         * Keeps a refused line.
         *
         * @param line the line itself, when it could be read
         */
        void add(String type, Refusal refusal, @Nullable Line line);
    }

    public Tally(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** A line of this type was read. */
    public synchronized void read(String type) {
        of(type).read++;
        read++;
    }

    /** A line of this type, read before, is in the index. */
    public synchronized void taken(String type, int events) {
        Counts counts = of(type);
        counts.taken++;
        counts.events += events;
    }

    /** A line of this type, read before, is no event. */
    public synchronized void notEvent(String type, NotEvent why) {
        of(type).notEvents.merge(why, 1L, Long::sum);
    }

    /** Something of a line could not be used. */
    public synchronized void remark(String type, Remark remark) {
        of(type).remarks.merge(remark, 1L, Long::sum);
    }

    /** Something became of a record of this type that was held, or deleted. */
    public synchronized void changed(String type, Change change) {
        of(type).changes.merge(change, 1L, Long::sum);
    }

    /** A line of a type that is not imported. */
    public synchronized void ignored(String type) {
        ignored.merge(type, 1L, Long::sum);
    }

    /** A line of this type, read before, cannot be used. */
    public synchronized void refused(String type, Refusal refusal, @Nullable Line line) {
        refused++;
        long before = of(type).refused.merge(refusal.reason(), 1L, Long::sum) - 1;
        if (before < EXAMPLES_OF_A_REASON) {
            examples.add(refusal);
        }
        quarantine.add(type, refusal, line);
    }

    /** Counts so far, by type. */
    public synchronized List<TypeReport> types() {
        return types.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Lines of types that are not imported. */
    public synchronized Map<String, Long> ignoredTypes() {
        return Map.copyOf(ignored);
    }

    /** The first refusals of each type and reason. */
    public synchronized List<Refusal> examples() {
        return List.copyOf(examples);
    }

    /** Something to be told in an English sentence; the first {@value #NOTES} are kept. */
    public synchronized void note(String sentence) {
        if (notes.size() < NOTES) {
            notes.add(sentence);
        }
    }

    /** What was told so. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** What is odd about the records taken; for one thread at a time. */
    public Quality quality() {
        return quality;
    }

    /** Lines read so far. */
    public synchronized long linesRead() {
        return read;
    }

    /** Lines refused so far. */
    public synchronized long linesRefused() {
        return refused;
    }

    /** See {@link Quality#close}. */
    @Override
    public void close() {
        quality.close();
    }

    private Counts of(String type) {
        return types.computeIfAbsent(type, t -> new Counts());
    }

    private static TypeReport report(String type, Counts counts) {
        return new TypeReport(
                type,
                counts.read,
                counts.taken,
                counts.events,
                Map.copyOf(counts.refused),
                Map.copyOf(counts.notEvents),
                Map.copyOf(counts.remarks),
                Map.copyOf(counts.changes));
    }
}
