package org.cohorte.app.data;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.registry.Registry;
import org.cohorte.registry.setting.Settings;

/**
 * The demonstration hospital of an installation. Its size and its day are settled at the first start, so that a load that
 * was broken off goes on with the same patients, and so that a hospital's own data are never mixed with invented ones.
 */
public final class Demonstration {

    /** Of the demonstration hospital: the same patients in every installation. */
    public static final long SEED = 20_261_122L;

    private static final String SIZE = "demonstration.patients";
    private static final String DAY = "demonstration.day";
    private static final String NAME = "demonstration-" + SEED;

    private final Registry registry;
    private final DemoLoader loader;
    private final ImportJobs jobs;
    private final Clock clock;
    private final ZoneId zone;

    public Demonstration(Registry registry, DemoLoader loader, ImportJobs jobs, Clock clock, ZoneId zone) {
        this.registry = registry;
        this.loader = loader;
        this.jobs = jobs;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Begins to fill in what is missing of the hospital, in the background.
     *
     * @param wished patients; counts at the first start, later on only to make an existing demonstration larger
     * @return the job; empty when nothing is missing
     */
    public Optional<ImportJob> begin(int wished) {
        int size = settle(wished);
        if (size == 0 || loader.loaded(NAME) >= size) {
            return Optional.empty();
        }
        DemoHospital hospital = new DemoHospital(SEED, size, day());
        DemoLoader.Hospital all = new DemoLoader.Hospital(NAME, hospital.units(), hospital.size(), hospital::iterator);
        return Optional.of(jobs.start("demo", NAME, false, progress -> {
            loader.load(all, progress);
            return Optional.empty();
        }));
    }

    /** How many patients the demonstration of an installation has or will have; empty before its first start. */
    public static OptionalInt size(Registry registry) {
        return registry.settings()
                .find(SIZE)
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private int settle(int wished) {
        Settings settings = registry.settings();
        boolean empty = registry.identities().lastPatient() == 0;
        int known = size(registry).orElse(-1);
        boolean mayGrow = known < 0 ? empty : known > 0 || empty;
        int size = mayGrow ? Math.max(wished, known) : Math.max(known, 0);
        settings.put(SIZE, Integer.toString(size));
        return size;
    }

    private LocalDate day() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return LocalDate.parse(registry.settings().putIfAbsent(DAY, today.toString()));
    }
}
