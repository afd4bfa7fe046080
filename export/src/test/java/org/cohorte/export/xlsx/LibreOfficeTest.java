package org.cohorte.export.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cohorte.export.table.Cell;
import org.cohorte.query.lines.LineTime.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook as a spreadsheet program opens it. {@code ./cohorte test} installs LibreOffice Calc and runs every test: there the
 * program must be found. Under Maven alone, where it is missing, the test says so and is passed over.
 */
class LibreOfficeTest {

    private static final long MINUTES = 3;
    private static final String MISSING =
            "soffice is on the path: apt-get install --no-install-recommends libreoffice-calc";

    @TempDir
    private Path folder;

    @Test
    void opensWhatWasWritten() throws IOException, InterruptedException {
        boolean found = Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, "soffice"))
                .anyMatch(Files::isExecutable);
        if ("all".equals(System.getenv("COHORTE_TESTS"))) {
            assertThat(found).as(MISSING).isTrue();
        }
        assumeThat(found).as(MISSING).isTrue();
        Path xlsx = folder.resolve("export.xlsx");
        Files.write(xlsx, workbook());

        assertThat(Files.readString(csv(xlsx), UTF_8).lines())
                .containsExactly(
                        "Patient,Date,Valeur,Texte,Validé",
                        "P1,2024-02-29 06:12,182.5,=1+1,TRUE",
                        "P2,2024-02-29,-0.25,\"a, \"\"b\"\" é 😀\",FALSE",
                        "P3,2024-02,1000000,_x0041_,TRUE",
                        "P4,2024,,a␀b,");
    }

    private byte[] workbook() throws IOException {
        List<SheetSeries.Header> headers = Stream.of("Patient", "Date", "Valeur", "Texte", "Validé")
                .map(title -> new SheetSeries.Header(title, 12))
                .toList();
        try (Workbook workbook = Workbook.in(folder, Workbook.ROWS)) {
            SheetSeries table = workbook.table("Biologie", headers);
            LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 6, 12);
            LocalDate day = moment.toLocalDate();
            table.row(row("P1", new Cell.Moment(moment), "182.5", "=1+1", new Cell.Flag(true)));
            table.row(row("P2", new Cell.Day(day, Precision.DAY), "-0.25", "a, \"b\" é 😀", new Cell.Flag(false)));
            table.row(row("P3", new Cell.Day(day, Precision.MONTH), "1000000", "_x0041_", new Cell.Flag(true)));
            table.row(List.of(
                    Cell.text("P4"), new Cell.Day(day, Precision.YEAR), Cell.empty(), Cell.text("a\0b"), Cell.empty()));
            table.finish();
            return ReadBack.of(workbook).bytes();
        }
    }

    private static List<Cell> row(String patient, Cell date, String value, String text, Cell flag) {
        return List.of(Cell.text(patient), date, new Cell.Quantity(new BigDecimal(value)), Cell.text(text), flag);
    }

    private Path csv(Path xlsx) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        xlsx.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(soffice.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("soffice ends")
                    .isTrue();
        } finally {
            soffice.destroyForcibly();
        }
        Path csv = folder.resolve("export.csv");
        assertThat(csv).as(Files.readString(log)).exists();
        return csv;
    }
}
