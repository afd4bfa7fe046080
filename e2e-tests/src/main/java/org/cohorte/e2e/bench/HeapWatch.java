package org.cohorte.e2e.bench;

import java.lang.management.ManagementFactory;
import org.cohorte.ingest.imports.ImportProgress;

/**
 * The most of this JVM's heap that an import holds on to: what a whole collection leaves, asked for when events begin and at each quarter of
 * the whole import after that; what comes in the last quarter is not seen. What collectors leave by themselves holds dead objects too, more or fewer of them with each collector.
 * The import waits meanwhile: the time is its own.
 */
final class HeapWatch implements ImportProgress {

    private static final double STEP = .25;

    private long most;
    private double next;

    @Override
    public void at(State state) {
        if (state.step().compareTo(Step.EVENTS) >= 0 && state.step() != Step.DONE && state.done() >= next) {
            System.gc();
            most = Math.max(
                    most,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            next = state.done() + STEP;
        }
    }

    /** Bytes. */
    long most() {
        return most;
    }
}
