package org.cohorte.export.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cohorte.export.table.Cell;

/**
 * Writes as many rows of biology as it is told, 300,000 by default, and prints how fast and in how much heap. See
 * docs/benchmarks.md for the command.
 */
public final class WorkbookMeasure {

    private static final long SEED = 20_261_126;
    private static final int MEBIBYTE = 1 << 20;
    private static final LocalDateTime START = LocalDateTime.of(2015, 1, 1, 6, 0);

    private WorkbookMeasure() {}

    /** Takes the number of rows. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 300_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("cohorte-measure-");
        Path file = folder.resolve("measure.xlsx");
        long begun = System.nanoTime();
        write(folder, file, rows);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        PrintStream out = System.out;
        out.printf("%,d rows of 16 columns in %.1f s: %,.0f rows/s%n", rows, seconds, rows / seconds);
        out.printf("of processor time %.1f s: %,.0f rows/s%n", processor, rows / processor);
        out.printf("file %,d KiB, most heap in use %,d MiB%n", Files.size(file) / 1024, mostHeap() / MEBIBYTE);
        Files.delete(file);
        Files.delete(folder);
    }

    private static void write(Path folder, Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<SheetSeries.Header> headers = Stream.iterate(1, column -> column + 1)
                .limit(16)
                .map(column -> new SheetSeries.Header("Colonne " + column, 14))
                .toList();
        try (Workbook workbook = Workbook.in(folder, Workbook.ROWS);
                OutputStream out = Files.newOutputStream(file)) {
            SheetSeries table = workbook.table("Biologie", headers);
            for (int i = 0; i < rows; i++) {
                table.row(row(i, random));
            }
            table.finish();
            workbook.write(out);
        }
    }

    private static List<Cell> row(int row, SplittableRandom random) {
        boolean high = random.nextInt(5) == 0;
        return List.of(
                Cell.text("%026d".formatted(row / 40)),
                Cell.text("8%09d".formatted(row / 40)),
                new Cell.Moment(START.plusMinutes(random.nextInt(6_000_000))),
                Cell.text("loinc"),
                Cell.text("14682-9"),
                Cell.text("Créatinine [Moles/Volume] ; Sérum/Plasma"),
                high ? Cell.text(">") : Cell.empty(),
                new Cell.Quantity(BigDecimal.valueOf(random.nextInt(100_000), 2)),
                Cell.text("µmol/L"),
                new Cell.Quantity(BigDecimal.valueOf(45)),
                new Cell.Quantity(BigDecimal.valueOf(84)),
                high ? Cell.text("Haut") : Cell.empty(),
                new Cell.Flag(true),
                Cell.text("Service de néphrologie"),
                Cell.text("%026d".formatted(row / 10)),
                new Cell.Quantity(BigDecimal.valueOf(random.nextInt(100))));
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
