package org.cohorte.ingest.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows go to the quarantine as they are, below their header. */
class KeptRowsTest {

    private static final String PERSON = "person_id,gender_concept_id,year_of_birth";

    @TempDir
    private Path path = Path.of("");

    @Test
    void rowsThatCannotBeTakenApartAreKeptToo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(PERSON + "\n1,8507\n"));
        bytes.writeBytes("2,8507,é\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(bytes("3,8507,\"1970\n4,8507,1970\n"));
        new Tables(path).file("person.csv", bytes.toByteArray());
        List<String> kept = new ArrayList<>();
        Tally tally = new Tally((type, refusal, line) -> kept.add(text(line)));
        List<String> persons = new ArrayList<>();
        try (OmopSource source = OmopSource.open(path, Tables.settings(), tally)) {
            source.hospital();
            source.patients(1, read -> persons.add(read.value().sourceId()), gone -> {});
        }
        assertThat(persons).containsExactly("4");
        assertThat(kept).containsExactly(PERSON + "\n1,8507", PERSON + "\n2,8507,é", PERSON + "\n3,8507,\"1970");
    }

    private static String text(@Nullable Line line) {
        Line given = Objects.requireNonNull(line);
        return new String(given.header().orElseThrow(), StandardCharsets.ISO_8859_1) + "\n"
                + new String(given.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
