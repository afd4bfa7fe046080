package org.cohorte.ingest.imports;

import java.util.Map;
import java.util.function.LongSupplier;
import org.cohorte.ingest.imports.ImportProgress.State;
import org.cohorte.ingest.imports.ImportProgress.Step;
import org.cohorte.registry.imports.ImportRun;
import tools.jackson.databind.json.JsonMapper;

/** Tells how far an import is: whoever asked for it about every second, the registry about every five. */
final class Reporter {

    private static final long SECOND = 1_000_000_000L;

    private final ImportProgress progress;
    private final ImportRun run;
    private final LongSupplier records;
    private final LongSupplier refused;
    private LongSupplier documents = () -> 0;
    private Step step = Step.HOSPITAL;
    private long toldAt = System.nanoTime() - SECOND;
    private long keptAt = System.nanoTime();

    Reporter(ImportProgress progress, ImportRun run, LongSupplier records, LongSupplier refused) {
        this.progress = progress;
        this.run = run;
        this.records = records;
        this.refused = refused;
    }

    void documents(LongSupplier supplier) {
        documents = supplier;
    }

    void step(Step next, double done) {
        step = next;
        toldAt = System.nanoTime() - SECOND;
        tick(done);
    }

    /** To be called often; tells when it is time. */
    void tick(double done) {
        long now = System.nanoTime();
        if (now - toldAt < SECOND) {
            return;
        }
        toldAt = now;
        State state = new State(
                step, records.getAsLong(), documents.getAsLong(), refused.getAsLong(), Math.clamp(done, 0, 1));
        progress.at(state);
        if (now - keptAt >= 5 * SECOND) {
            keptAt = now;
            run.progress(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "step", state.step().name(),
                            "records", state.records(),
                            "documents", state.documents(),
                            "refused", state.refused(),
                            "done", state.done())));
        }
    }
}
