package org.cohorte.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.export.table.Cell;
import org.cohorte.query.lines.LineTime.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what another library reads. */
class WorkbookTest {

    private static final List<SheetSeries.Header> HEADERS = List.of(
            new SheetSeries.Header("Patient", 12),
            new SheetSeries.Header("Date", 12),
            new SheetSeries.Header("Valeur", 10),
            new SheetSeries.Header("Texte", 30),
            new SheetSeries.Header("Validé", 8));

    @TempDir
    private Path folder;

    @Test
    void givesBackRandomRowsAsTheyWere() throws IOException {
        Random random = new Random(20_261_126);
        List<List<Cell>> rows =
                IntStream.range(0, 3_000).mapToObj(i -> randomRow(random, i)).toList();

        ReadBack read = written(rows, Workbook.ROWS);

        List<List<Object>> expected = rows.stream()
                .map(row -> row.stream().map(WorkbookTest::plain).toList())
                .collect(Collectors.toList());
        List<? extends List<?>> found = read.rows("Biologie");
        assertThat(found).hasSize(3_001);
        assertThat(found.getFirst()).isEqualTo(List.of("Patient", "Date", "Valeur", "Texte", "Validé"));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i + 1)).as("row %s, seed 20261126", i).isEqualTo(expected.get(i));
        }
    }

    private static List<Cell> randomRow(Random random, int i) {
        String[] words = {"Créatinine", "éè 😀 日本", "a < b & c > \"d\"", " blanks ", "two\nlines", "_x0041_ kept?"};
        return List.of(
                new Cell.Text("P" + i),
                new Cell.Moment(LocalDateTime.of(2001, 1, 1, 0, 0).plusMinutes(random.nextInt(12_000_000))),
                new Cell.Quantity(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(5))),
                new Cell.Text(words[random.nextInt(words.length - 1)]),
                new Cell.Flag(random.nextBoolean()));
    }

    private static Object plain(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(var text) -> text;
            case Cell.Quantity(var value) -> new BigDecimal(Double.toString(value.doubleValue())).stripTrailingZeros();
            case Cell.Flag(var yes) -> yes;
            case Cell.Day(var day, var precision) -> day.atStartOfDay();
            case Cell.Moment(var time) -> time;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")"})
    void textsThatBeginLikeFormulasStayTexts(String text) throws IOException {
        ReadBack read = written(List.of(row(new Cell.Text(text))), Workbook.ROWS);

        assertThat(read.rows("Biologie").get(1).getFirst()).isEqualTo(text);
        String xml = read.part("xl/worksheets/sheet1.xml");
        assertThat(xml).doesNotContain("<f>").doesNotContain("<f ").contains("t=\"inlineStr\"");
        assertThat(read.part("xl/styles.xml")).contains("quotePrefix=\"");
    }

    @Test
    void goesOnInANextSheetWithItsOwnHeader() throws IOException {
        List<List<Cell>> rows = IntStream.range(0, 2_500)
                .mapToObj(i -> row(new Cell.Quantity(BigDecimal.valueOf(i))))
                .toList();

        ReadBack read = written(rows, 1_000);

        assertThat(read.sheets()).containsExactly("Biologie", "Biologie 2", "Biologie 3");
        List<Object> numbers = new ArrayList<>();
        for (String sheet : read.sheets()) {
            List<? extends List<?>> found = read.rows(sheet);
            assertThat(found.getFirst().getFirst()).isEqualTo("Patient");
            found.stream().skip(1).forEach(row -> numbers.add(((BigDecimal) row.getFirst()).intValueExact()));
        }
        assertThat(numbers).isEqualTo(IntStream.range(0, 2_500).boxed().collect(Collectors.toList()));
    }

    @Test
    void headersAreFrozenAndFilteredToTheLastRow() throws IOException {
        ReadBack read = written(List.of(row(Cell.text("a")), row(Cell.text("b"))), Workbook.ROWS);

        String xml = read.part("xl/worksheets/sheet1.xml");
        assertThat(xml)
                .contains("<pane ySplit=\"1.0\"", "state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:E3\"/>")
                .contains("customWidth=\"true\"");
    }

    @Test
    void longTextsGoOnInTheRowsBelowAndCutNoCharacterInTwo() throws IOException {
        String text = "a" + "😀".repeat(40_000);

        ReadBack read =
                written(List.of(List.of(Cell.text("P1"), Cell.text(text)), row(Cell.text("P2"))), Workbook.ROWS);

        List<? extends List<?>> rows = read.rows("Biologie");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).getFirst()).isEqualTo("P1");
        assertThat(rows.get(4).getFirst()).isEqualTo("P2");
        List<String> pieces = rows.subList(1, 4).stream()
                .map(row -> String.valueOf(row.get(1)))
                .toList();
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(CellText.LONGEST));
        assertThat(String.join("", pieces)).isEqualTo(text);
    }

    @Test
    void aLongTextAtTheEndOfASheetGoesOnInTheNext() throws IOException {
        String text = "x".repeat(CellText.LONGEST + 1);

        ReadBack read = written(List.of(row(Cell.text(text))), 2);

        assertThat(read.rows("Biologie").get(1).getFirst()).isEqualTo("x".repeat(CellText.LONGEST));
        assertThat(read.rows("Biologie 2").get(1).getFirst()).isEqualTo("x");
    }

    @Test
    void whatXmlForbidsIsReplacedVisibly() throws IOException {
        ReadBack read = written(List.of(row(Cell.text("a\0b\u001bc\uD800d\uFFFFe"))), Workbook.ROWS);

        assertThat(read.rows("Biologie").get(1).getFirst()).isEqualTo("a␀b␛c\uFFFDd\uFFFDe");
    }

    @Test
    void escapesOfTheFormatAreWrittenSoThatTheyAreReadAsTheyStand() throws IOException {
        ReadBack read = written(List.of(row(Cell.text("_x0041_"))), Workbook.ROWS);

        assertThat(read.part("xl/worksheets/sheet1.xml")).contains("_x005F_x0041_");
    }

    @Test
    void datesAreDatesAsPreciseAsTheyAreKnown() throws IOException {
        LocalDate day = LocalDate.of(2024, 2, 29);
        ReadBack read = written(
                List.of(
                        row(new Cell.Day(day, Precision.DAY)),
                        row(new Cell.Day(day.withDayOfMonth(1), Precision.MONTH)),
                        row(new Cell.Day(day.withDayOfYear(1), Precision.YEAR)),
                        row(new Cell.Day(LocalDate.of(1899, 12, 31), Precision.DAY))),
                Workbook.ROWS);

        List<? extends List<?>> rows = read.rows("Biologie");
        assertThat(rows.get(1).getFirst()).isEqualTo(day.atStartOfDay());
        assertThat(rows.get(2).getFirst()).isEqualTo(LocalDateTime.of(2024, 2, 1, 0, 0));
        assertThat(rows.get(4).getFirst())
                .as("before the calendar of spreadsheets")
                .isEqualTo("1899-12-31");
        assertThat(read.part("xl/styles.xml"))
                .contains("formatCode=\"yyyy-mm-dd hh:mm\"", "formatCode=\"yyyy-mm-dd\"", "formatCode=\"yyyy-mm\"");
    }

    @Test
    void numbersThatSpreadsheetsCannotHoldStayExact() throws IOException {
        ReadBack read = written(
                List.of(
                        row(new Cell.Quantity(new BigDecimal("0.1"))),
                        row(new Cell.Quantity(new BigDecimal("12345678901234567890.5")))),
                Workbook.ROWS);

        assertThat(read.rows("Biologie").get(1).getFirst()).isEqualTo(new BigDecimal("0.1"));
        assertThat(read.rows("Biologie").get(2).getFirst()).isEqualTo("12345678901234567890.5");
    }

    @Test
    void theSameRowsMakeTheSameSheetsAndChecksums() throws IOException {
        Random random = new Random(7);
        List<List<Cell>> rows =
                IntStream.range(0, 200).mapToObj(i -> randomRow(random, i)).toList();

        assertThat(written(rows, 100).part("xl/worksheets/sheet2.xml"))
                .isEqualTo(written(rows, 100).part("xl/worksheets/sheet2.xml"));
        assertThat(checksum(rows)).isEqualTo(checksum(rows)).isNotEqualTo(checksum(rows.subList(1, 200)));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        written(List.of(row(Cell.text("a"))), Workbook.ROWS);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesSheetsWithoutRoomForARow() {
        assertThatThrownBy(() -> Workbook.in(folder, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Workbook.in(folder, Workbook.ROWS + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private String checksum(List<List<Cell>> rows) {
        try (Workbook workbook = Workbook.in(folder, Workbook.ROWS)) {
            SheetSeries table = workbook.table("Biologie", HEADERS);
            rows.forEach(table::row);
            return table.finish().sha256();
        }
    }

    private static List<Cell> row(Cell cell) {
        return List.of(cell);
    }

    private ReadBack written(List<List<Cell>> rows, int rowsPerSheet) throws IOException {
        try (Workbook workbook = Workbook.in(folder, rowsPerSheet)) {
            workbook.signed("somebody", Instant.EPOCH);
            SheetSeries table = workbook.table("Biologie", HEADERS);
            rows.forEach(table::row);
            assertThat(table.finish().rows()).isEqualTo(rows.size());
            return ReadBack.of(workbook);
        }
    }
}
