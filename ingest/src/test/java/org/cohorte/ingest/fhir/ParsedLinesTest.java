package org.cohorte.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.ingest.fhir.ParsedLines.Parsed;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.LineReader;
import org.cohorte.ingest.source.RefusedException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

class ParsedLinesTest {

    private static final int MANY = 10_000;

    private static LineReader reader(String text) throws IOException {
        InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new LineReader(stream, "test.ndjson", 100, false);
    }

    private static String numbers() {
        return IntStream.rangeClosed(1, MANY).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** A line that holds a number; every seventh is refused. */
    private static JsonNode parse(Line line, boolean open) throws RefusedException {
        int number = Integer.parseInt(new String(line.bytes(), StandardCharsets.UTF_8));
        if (number % 7 == 0) {
            throw new RefusedException(Reason.NOT_JSON, "", "seven");
        }
        return IntNode.valueOf(open ? -number : number);
    }

    private static List<Parsed> all(ParsedLines lines) {
        List<Parsed> all = new ArrayList<>();
        for (Optional<Parsed> next = lines.next(); next.isPresent(); next = lines.next()) {
            all.add(next.get());
        }
        assertThat(lines.next()).isEmpty();
        return all;
    }

    @Test
    void everyLineComesOnceInOrderRefusedOnesToo() throws IOException, RefusedException {
        try (LineReader reader = reader(numbers());
                ParsedLines lines = new ParsedLines(reader, ParsedLinesTest::parse)) {
            List<Parsed> all = all(lines);
            assertThat(all).hasSize(MANY);
            for (int number = 1; number <= MANY; number++) {
                Parsed one = all.get(number - 1);
                assertThat(one.number()).isEqualTo(number);
                if (number % 7 == 0) {
                    assertThatThrownBy(one::orRefused)
                            .isInstanceOf(RefusedException.class)
                            .hasMessage("seven");
                } else {
                    assertThat(one.orRefused().intValue()).isEqualTo(number == MANY ? -number : number);
                }
            }
            assertThat(all.getLast().bytesRead()).isEqualTo(numbers().length());
        }
    }

    @Test
    void aLineThatIsTooLongIsRefusedWithItsNumber() throws IOException {
        try (LineReader reader = reader("1\n" + "9".repeat(200) + "\n3\n");
                ParsedLines lines = new ParsedLines(reader, ParsedLinesTest::parse)) {
            assertThat(all(lines)).extracting(Parsed::number).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void whoeverStopsEarlyStopsTheThread() throws IOException {
        Thread[] parsing = new Thread[1];
        try (LineReader reader = reader(numbers());
                ParsedLines lines = new ParsedLines(reader, (line, open) -> {
                    parsing[0] = Thread.currentThread();
                    return IntNode.valueOf(1);
                })) {
            assertThat(lines.next()).isPresent();
        }
        assertThat(parsing[0].isAlive()).isFalse();
    }

    @Test
    void whatNoLineExplainsIsNotSwallowed() throws IOException {
        try (LineReader reader = reader("1\nx\n2\n");
                ParsedLines lines = new ParsedLines(reader, ParsedLinesTest::parse)) {
            assertThatThrownBy(() -> all(lines))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void anInterruptedImportDoesNotWaitForLines() throws IOException {
        try (LineReader reader = reader("");
                ParsedLines lines = new ParsedLines(reader, ParsedLinesTest::parse)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(lines::next).hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
