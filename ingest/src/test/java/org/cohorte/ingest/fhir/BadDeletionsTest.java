package org.cohorte.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.cohorte.ingest.fhir.Folder.Reading;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Refusal;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.RecordKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bundle that is not one of deletions alone is refused with its place, and none of its entries counts. */
class BadDeletionsTest {

    private static final String GOOD = bundle("transaction", "DELETE", "Condition/1");

    @TempDir
    private Path path = Path.of("");

    private static String bundle(String type, String method, String url) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type
                + "\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/9\"}},{\"request\":{\"method\":\""
                + method + "\",\"url\":\"" + url + "\"}}]}";
    }

    private Reading read(String line) throws IOException {
        return new Folder(path).file("deleted.ndjson", GOOD, line).read();
    }

    @ParameterizedTest
    @CsvSource({
        "collection, DELETE, Condition/1, INVALID_VALUE, Bundle.type",
        "history, DELETE, Condition/1, INVALID_VALUE, Bundle.type",
        "transaction, PUT, Condition/1, INVALID_VALUE, Bundle.entry[1].request.method",
        "transaction, DELETE, Condition, INVALID_VALUE, Bundle.entry[1].request.url",
        "transaction, DELETE, Condition/, INVALID_VALUE, Bundle.entry[1].request.url",
        "transaction, DELETE, Wizard/1, INVALID_VALUE, Bundle.entry[1].request.url",
        "transaction, DELETE, Patient?identifier=1, INVALID_VALUE, Bundle.entry[1].request.url",
        "transaction, DELETE, '', MISSING, Bundle.entry[1].request.url"
    })
    void itIsRefusedWithItsPlace(String type, String method, String url, Reason reason, String element)
            throws IOException {
        Reading reading = read(bundle(type, method, url));
        assertThat(reading.refusals())
                .extracting(Refusal::file, Refusal::line, Refusal::path, Refusal::reason)
                .containsExactly(tuple("deleted.ndjson", 2L, element, reason));
        assertThat(reading.gone())
                .extracting(Gone::key)
                .containsExactly(new RecordKey("Patient", "9"), new RecordKey("Condition", "1"));
    }

    @Test
    void oneWithoutEntriesIsRefused() throws IOException {
        Reading reading = read("{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}");
        assertThat(reading.refusals())
                .extracting(Refusal::path, Refusal::reason)
                .containsExactly(tuple("Bundle.entry", Reason.MISSING));
    }

    @Test
    void aLastChangeThatIsNoInstantIsRefused() throws IOException {
        Reading reading = read(
                "{\"resourceType\":\"Patient\",\"id\":\"1\",\"gender\":\"male\",\"meta\":{\"lastUpdated\":\"2020-01-01\"}}");
        assertThat(reading.refusals())
                .extracting(Refusal::line, Refusal::path, Refusal::reason)
                .containsExactly(tuple(2L, "Patient.meta.lastUpdated", Reason.INVALID_DATE));
    }
}
