package org.cohorte.e2e.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohorte.e2e.fhir.FhirFolder;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.imports.ImportProgress;
import org.cohorte.ingest.imports.ImportReport;
import org.cohorte.ingest.imports.Importer;

/**
 * {@code ./cohorte bench --import}: writes the demonstration hospital as FHIR bulk files of growing size and imports each into an
 * emptied PostgreSQL and Solr node, this program's heap being 2 GB, and so the node's. The first import, of 10,000 patients, is
 * thrown away: it lets the compilers work, as they have in servers that import every night.
 */
final class ImportBench {

    private static final long SEED = 20_261_122;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int SMALLEST = 30;
    private static final int WARM = 10_000;
    private static final String NODE_HEAP = "2g";

    private final BenchOptions options;
    private final PrintStream progress;

    ImportBench(BenchOptions options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * One import.
     *
     * @param resources lines of the files
     * @param events    patients, stays and events that they gave
     * @param documents of the index: those and the concepts of the nomenclatures
     * @param own       processor time of this program
     * @param node      processor time of the node
     * @param heap      most of the heap in use after a whole collection
     * @param again     seconds that the same files take once more, NaN when not asked
     */
    record Row(
            int patients,
            long resources,
            long events,
            long documents,
            long fileBytes,
            double bytesFloor,
            double jsonFloor,
            double seconds,
            Duration own,
            Duration node,
            long heap,
            double again) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%9d %11d %11d %11d %8.0f %9.2f %9.2f %9.1f %11.0f %11.0f %8.1f %8.1f %8d %9.1f",
                    patients,
                    resources,
                    events,
                    documents,
                    fileBytes / 1e6,
                    bytesFloor,
                    jsonFloor,
                    seconds,
                    resources / seconds,
                    events / seconds,
                    own.toMillis() * 1e3 / documents,
                    node.toMillis() * 1e3 / documents,
                    heap >> 20,
                    again);
        }
    }

    void run(PrintStream out) throws Exception {
        Path folder = options.folder();
        try {
            run(folder, out);
        } finally {
            if (options.data().isEmpty()) {
                Bench.delete(folder);
            }
        }
    }

    private void run(Path folder, PrintStream out) throws Exception {
        List<Row> rows = new ArrayList<>();
        Path place = folder.resolve("house");
        Bench.delete(place);
        try (ImportHouse house = ImportHouse.start(Bench.passable(place), NODE_HEAP)) {
            measure(house, folder, WARM);
            for (int size : new int[] {SMALLEST, options.patients() / 10, options.patients()}) {
                Row row = measure(house, folder, size);
                progress.println(row.line());
                rows.add(row);
            }
        } finally {
            Bench.delete(place);
        }
        out.printf(
                "%9s %11s %11s %11s %8s %9s %9s %9s %11s %11s %8s %8s %8s %9s%n",
                "patients",
                "resources",
                "events",
                "documents",
                "MB",
                "bytes, s",
                "JSON, s",
                "import, s",
                "resources/s",
                "events/s",
                "own µs",
                "Solr µs",
                "heap MB",
                "again, s");
        rows.forEach(row -> out.println(row.line()));
        out.println(
                "bytes, JSON: reading the files alone, as bytes and as JSON. own, Solr: processor time a document of this"
                        + " program and of the node. heap: most in use after a whole collection. again: the same files once more, nothing changes.");
    }

    private Row measure(ImportHouse house, Path folder, int patients) throws Exception {
        Path files = folder.resolve("fhir-" + patients);
        long resources = write(files, patients);
        ImportHouse.readBytes(files);
        double bytesFloor = seconds(() -> ImportHouse.readBytes(files));
        double jsonFloor = seconds(() -> ImportHouse.readJson(files));
        Importer importer = house.empty();
        HeapWatch heap = new HeapWatch();
        Duration ownBefore = ownTime();
        Duration nodeBefore = house.nodeTime();
        ImportReport[] report = new ImportReport[1];
        double seconds = seconds(() -> report[0] = ImportHouse.load(importer, files, heap));
        Duration own = ownTime().minus(ownBefore);
        Duration node = house.nodeTime().minus(nodeBefore);
        double again = options.again() ? again(importer, files) : Double.NaN;
        return new Row(
                patients,
                resources,
                events(report[0]),
                report[0].changed(),
                ImportHouse.bytes(files),
                bytesFloor,
                jsonFloor,
                seconds,
                own,
                node,
                heap.most(),
                again);
    }

    /** Imports the same files once more, which must change nothing. */
    private static double again(Importer importer, Path files) throws IOException {
        ImportReport[] report = new ImportReport[1];
        double seconds = seconds(() -> report[0] = ImportHouse.load(importer, files, ImportProgress.NONE));
        if (report[0].changed() != 0) {
            throw new IllegalStateException(report[0].changed() + " documents changed by the same files");
        }
        return seconds;
    }

    private static long events(ImportReport report) {
        return report.types().stream()
                .mapToLong(type -> type.type().equals("Patient") ? type.taken() : type.events())
                .sum();
    }

    /** Writes the files, unless they are there. */
    private long write(Path files, int patients) throws IOException {
        Path mark = files.resolveSibling(files.getFileName() + ".written");
        if (!Files.exists(mark)) {
            progress.printf("Writing %d patients%n", patients);
            long resources = FhirFolder.write(new DemoHospital(SEED, patients, TODAY), files);
            Files.writeString(mark, String.valueOf(resources));
        }
        return Long.parseLong(Files.readString(mark));
    }

    private static Duration ownTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Duration.ofNanos(system.getProcessCpuTime())
                : Duration.ZERO;
    }

    /** Something that reads or writes files. */
    private interface Step {
        void run() throws IOException;
    }

    private static double seconds(Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
