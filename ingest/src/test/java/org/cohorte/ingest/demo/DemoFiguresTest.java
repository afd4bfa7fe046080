package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of docs/demonstration.md true. To write it anew after a change of the generator:
 *
 * <pre>mvn -pl ingest -am test -Dtest=DemoFiguresTest -Dsurefire.failIfNoSpecifiedTests=false -Ddemo.figures.write=true</pre>
 */
class DemoFiguresTest {

    private static final String BEGIN = "<!-- figures: written by DemoFiguresTest -->\n";
    private static final String END = "<!-- end of figures -->";

    @Test
    void theTableOfTheDocumentationIsWhatTheGeneratorMakes() throws IOException {
        Path document = document();
        String text = Files.readString(document);
        String table = Figures.table(Example.hospital(10_000));
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("demo.figures.write")) {
            Files.writeString(document, text.substring(0, begin) + table + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(table);
    }

    private static Path document() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs/demonstration.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
