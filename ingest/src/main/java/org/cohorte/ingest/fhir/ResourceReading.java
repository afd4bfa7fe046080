package org.cohorte.ingest.fhir;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cohorte.ingest.fhir.FhirFiles.FhirFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Source.Sink;
import org.cohorte.ingest.source.Version;

/** Reads the resources of a folder with their versions, and sets those aside that are marked as deleted. */
final class ResourceReading {

    private final FhirFiles files;
    private final Tally tally;
    private final FhirLines lines;
    private final FhirLines quiet;
    private final VersionReader versions;
    private final NewestSeen newest = new NewestSeen();
    private final Set<String> opened = new TreeSet<>();
    private long bytesRead;

    ResourceReading(FhirFiles files, FhirSettings settings, Tally tally) {
        this.files = files;
        this.tally = tally;
        this.lines = new FhirLines(settings.longestLine(), tally, this::count);
        this.quiet = new FhirLines(settings.longestLine(), new Tally(Tally.Quarantine.NONE), this::count);
        this.versions = new VersionReader(settings.zone(), settings.now());
    }

    /** A resource that was read, with its version. */
    record Marked(RecordKey key, Line line, Version version) {

        String type() {
            return key.type();
        }

        String id() {
            return key.id();
        }

        <T> Read<T> of(T value) {
            return of(value, Set.of());
        }

        <T> Read<T> of(T value, Set<Remark> remarks) {
            return new Read<>(key, line, version, value, remarks);
        }
    }

    /** Takes a resource that is not marked as deleted. */
    interface Taker {
        void take(Marked read, Element resource) throws RefusedException;
    }

    private void count(long bytes) {
        bytesRead += bytes;
    }

    /** Bytes of files read so far, in all passes. */
    long bytesRead() {
        return bytesRead;
    }

    /** Reads bundles, as they are. */
    void deletions(String type, Consumer<List<Gone>> taker) {
        Deletions deletions = new Deletions(versions);
        lines(Set.of(type), 1, (name, bundle, line) -> {
            List<Gone> gone = deletions.of(bundle);
            tally.taken(name, 0);
            taker.accept(gone);
        });
    }

    /** Reads resources that are events; one marked as deleted comes without any. */
    void events(Set<String> types, Sink<List<SourceEvent>> sink, Taker taker) {
        lines(types, 1, (type, resource, line) -> {
            Marked read = marked(type, resource, line);
            if (Deletions.isMarked(resource)) {
                tally.notEvent(type, NotEvent.DELETED);
                sink.accept(read.of(List.of()));
            } else {
                taker.take(read, resource);
            }
        });
    }

    /**
     * Reads resources of these types.
     *
     * @param pass from 1; lines are counted and refused in the first one alone
     * @param gone takes those that are marked as deleted
     */
    void each(Set<String> types, int pass, Consumer<Gone> gone, Taker taker) {
        lines(types, pass, (type, resource, line) -> {
            Marked read = marked(type, resource, line);
            if (Deletions.isMarked(resource)) {
                if (pass == 1) {
                    tally.notEvent(type, NotEvent.DELETED);
                }
                gone.accept(new Gone(read.key(), read.version(), true));
            } else {
                taker.take(read, resource);
            }
        });
    }

    /** Reads resources that are kept in memory: of several versions, an older one is counted and left out. */
    void kept(Set<String> types, Taker taker) {
        each(types, 1, gone -> {}, (read, resource) -> {
            if (isNewest(read)) {
                taker.take(read, resource);
                tally.taken(read.type(), 0);
            } else {
                tally.notEvent(read.type(), NotEvent.OLDER_VERSION);
            }
        });
    }

    /** Whether no newer version of this resource came before. To be asked of all versions of it. */
    boolean isNewest(Marked read) {
        return newest.take(read.key(), read.version());
    }

    private Marked marked(String type, Element resource, Line line) throws RefusedException {
        return new Marked(new RecordKey(type, resource.requiredText("id")), line, versions.of(resource));
    }

    private void lines(Set<String> types, int pass, FhirLines.Taker taker) {
        FhirLines reading = pass == 1 ? lines : quiet;
        for (FhirFile file : files.found()) {
            if (file.type().isEmpty() || types.contains(file.type().get())) {
                reading.read(file, types, opened.add(file.name()), taker);
            }
        }
    }
}
