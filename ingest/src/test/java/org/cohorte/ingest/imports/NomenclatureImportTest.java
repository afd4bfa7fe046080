package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cohorte.ingest.imports.NomenclatureImporter.Wish;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.index.NomenclatureChange;
import org.cohorte.ingest.nomenclature.Nomenclature;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.nomenclature.formats.NomenclatureException;
import org.cohorte.ingest.nomenclature.formats.NomenclatureFormat;
import org.cohorte.ingest.nomenclature.formats.NomenclatureReader;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.solr.SolrConceptSearch;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.registry.Registry;
import org.cohorte.registry.nomenclature.NomenclatureShelf.Kept;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nomenclatures that come before, between and after the data that bear their codes. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class NomenclatureImportTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path quarantine = Path.of("");

    /** Of each test its own: the shelf keeps what the others imported. */
    private final String system = "http://example.org/rare/" + SYSTEMS.incrementAndGet();

    private final Index index;
    private final NomenclatureLibrary library;
    private final Importer data;
    private final NomenclatureImporter nomenclatures;

    NomenclatureImportTest(Access database, Index index) throws Exception {
        this.index = index;
        index.clear();
        Registry registry = database.registry(Clock.systemUTC());
        library = new NomenclatureLibrary(registry.nomenclatures());
        data = new Importer(registry, library, index.client(), ImportSettings.standard(Clock.systemUTC(), quarantine));
        nomenclatures = new NomenclatureImporter(
                library, registry.importRuns(), index.client(), CodeSystems.standard(), Clock.systemUTC(), 2);
    }

    private String coding(String code) {
        return "{\"coding\": [{\"system\": \"" + system + "\", \"code\": \"" + code + "\", \"display\": \"Name of "
                + code + "\"}]}";
    }

    private ImportReport importData() throws IOException {
        Path source = Files.createDirectories(folder.resolve("data"));
        List<String> lines = new ArrayList<>(List.of(
                "{\"resourceType\": \"Patient\", \"id\": \"p\", \"gender\": \"female\", \"birthDate\": \"1980\"}"));
        for (String code : List.of("leaf", "stranger")) {
            lines.add("{\"resourceType\": \"Condition\", \"id\": \"" + code
                    + "\", \"subject\": {\"reference\": \"Patient/p\"}, \"recordedDate\": \"2024-01-01\", \"code\": "
                    + coding(code) + "}");
        }
        lines.add(
                "{\"resourceType\": \"Observation\", \"id\": \"germ\", \"status\": \"final\", \"category\": [{\"coding\":"
                        + " [{\"code\": \"MB\"}]}], \"subject\": {\"reference\": \"Patient/p\"}, \"effectiveDateTime\": \"2024-01-02\","
                        + " \"code\": {\"coding\": [{\"system\": \"http://loinc.org\", \"code\": \"600-7\"}]},"
                        + " \"valueCodeableConcept\": " + coding("stranger") + ", \"component\": [{\"code\": "
                        + coding("leaf")
                        + ", \"interpretation\": [{\"coding\": [{\"code\": \"R\"}]}]}]}");
        Files.write(source.resolve("all.ndjson"), lines);
        return data.fhir(source, false, ImportProgress.NONE);
    }

    private Path system(String concepts) throws IOException {
        return Files.writeString(
                folder.resolve("system.json"),
                "{\"resourceType\": \"CodeSystem\", \"url\": \"" + system
                        + "\", \"title\": \"Rare\", \"language\": \"fr\", \"concept\": [" + concepts + "]}");
    }

    private static String concept(String code, String inner) {
        return "{\"code\": \"" + code + "\", \"display\": \"Maladie " + code + "\", \"concept\": [" + inner + "]}";
    }

    private ImportReport take(Path file, boolean dryRun) {
        return nomenclatures.run(
                new Wish(NomenclatureFormat.FHIR, file, Optional.empty(), Optional.empty()),
                dryRun,
                ImportProgress.NONE);
    }

    private NomenclatureChange change(ImportReport report) {
        return report.nomenclature().orElseThrow().changes().stream()
                .filter(change -> change.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private Collection<String> of(String kind, String event, String field) throws Exception {
        Map<String, Object> document = index.only("kind:" + kind + " AND id:*" + event);
        return document.get(field) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String token(String code) {
        return system + "|" + code;
    }

    @Test
    void eventsFollowTheirCodesToTheirPlaceAndReadersSeeAllOfItAtOnce() throws Exception {
        importData();
        assertThat(of("diagnosis", "leaf", "codes")).containsExactlyInAnyOrder(token("leaf"), token(Concept.OUTSIDE));

        ImportReport first = take(system(concept("top", concept("middle", concept("leaf", "")))), false);
        assertThat(change(first)).extracting(NomenclatureChange::events).isEqualTo(2L);
        assertThat(of("diagnosis", "leaf", "codes"))
                .containsExactlyInAnyOrder(token("leaf"), token("middle"), token("top"));
        assertThat(of("diagnosis", "stranger", "codes"))
                .containsExactlyInAnyOrder(token("stranger"), token(Concept.OUTSIDE));
        assertThat(of("microbiology", "germ", "antibiogram"))
                .containsExactlyInAnyOrder("R", "R|" + token("leaf"), "R|" + token("middle"), "R|" + token("top"));
        assertThat(index.count("codes:\"" + token("top") + "\"")).isEqualTo(1);

        assertThat(importData()).extracting(ImportReport::changed).isEqualTo(0L);
        assertThat(take(folder.resolve("system.json"), false))
                .extracting(ImportReport::changed, ImportReport::indexVersion)
                .containsExactly(0L, first.indexVersion());

        ImportReport moved = take(system(concept("other", concept("leaf", "")) + "," + concept("top", "")), false);
        assertThat(change(moved))
                .extracting(
                        NomenclatureChange::added,
                        NomenclatureChange::removed,
                        NomenclatureChange::outside,
                        NomenclatureChange::moved,
                        NomenclatureChange::events)
                .containsExactly(1, 1, 1, 1, 2L);
        assertThat(of("diagnosis", "leaf", "codes")).containsExactlyInAnyOrder(token("leaf"), token("other"));
        assertThat(of("microbiology", "germ", "antibiogram"))
                .containsExactlyInAnyOrder("R", "R|" + token("leaf"), "R|" + token("other"));
        assertThat(index.count("kind:concept AND code:\"" + token("middle") + "\""))
                .isZero();
        assertThat(importData()).extracting(ImportReport::changed).isEqualTo(0L);
    }

    @Test
    void codesThatNoNomenclatureHasStaySearchableBelowANodeThatSaysSo() throws Exception {
        take(system(concept("top", concept("leaf", ""))), false);
        importData();
        take(system(concept("top", "")), false);
        try (SolrGateway gateway = index.gateway()) {
            SolrConceptSearch search = new SolrConceptSearch(gateway);
            List<String> systems = List.of(system);
            Concept outside = search.roots(system, ALL).getLast();
            assertThat(outside)
                    .extracting(Concept::labelFr, Concept::labelEn, Concept::leaf, Concept::patients)
                    .containsExactly("Hors nomenclature", "Not in nomenclature", false, 1L);
            assertThat(search.children(outside.code(), ALL))
                    .extracting(found -> found.code().value() + " " + found.labelFr() + " " + found.patients())
                    .containsExactly("leaf Maladie leaf 1", "stranger Name of stranger 1");
            for (String words : List.of("hors nomenclature", "not in nomenclature", "Hors nom")) {
                assertThat(search.search(words, systems, 5, ALL).getFirst().code())
                        .as(words)
                        .isEqualTo(outside.code());
            }
            assertThat(search.search("stranger", systems, 5, ALL))
                    .extracting(found -> found.code().value())
                    .containsExactly("stranger");
            assertThat(search.path(new Code(system, "stranger"), ALL))
                    .extracting(Concept::code)
                    .containsExactly(outside.code());
            assertThat(search.systems()).contains(system);
        }
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndWritesNothing() throws Exception {
        importData();
        Map<String, String> before = index.everything();
        List<Kept> kept = library.imported();
        ImportReport dry = take(system(concept("dry", concept("leaf", ""))), true);
        assertThat(change(dry)).extracting(NomenclatureChange::events).isEqualTo(2L);
        assertThat(dry.changed()).isZero();
        assertThat(library.imported()).isEqualTo(kept);
        assertThat(index.everything()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoNomenclatureChangesNothing() throws Exception {
        importData();
        take(system(concept("top", concept("leaf", ""))), false);
        Map<String, String> before = index.everything();
        List<Kept> kept = library.imported();
        Path bad = system("{\"code\": \"leaf\", \"property\": [{\"code\": \"parent\", \"valueCode\": \"nowhere\"}]}");
        assertThatThrownBy(() -> take(bad, false))
                .isInstanceOf(NomenclatureException.class)
                .hasMessageContaining("the code leaf stands below nowhere");
        assertThat(library.imported()).isEqualTo(kept);
        assertThat(index.everything()).isEqualTo(before);
    }

    @Test
    void whatWasBrokenOffBeforeTheIndexWasReachedIsDoneLater() throws Exception {
        take(system(concept("first", concept("leaf", ""))), false);
        importData();
        Kept kept = library.imported().stream()
                .filter(one -> one.system().equals(system))
                .findFirst()
                .orElseThrow();
        var reading = new NomenclatureReader(CodeSystems.standard())
                .read(NomenclatureFormat.FHIR, system(concept("second", concept("leaf", ""))), Optional.empty());
        library.keep(kept, new Nomenclature(system, reading.entries()));

        assertThat(nomenclatures.isBehind()).isTrue();
        nomenclatures.catchUp(ImportProgress.NONE);
        assertThat(nomenclatures.isBehind()).isFalse();
        assertThat(of("diagnosis", "leaf", "codes")).containsExactlyInAnyOrder(token("leaf"), token("second"));
    }

    @Test
    void aValueSetAddsToTheNomenclatureOfItsSystem() throws Exception {
        take(system(concept("top", concept("leaf", ""))), false);
        Path set = Files.writeString(folder.resolve("set.json"), """
                {"resourceType": "ValueSet", "name": "Set", "compose": {"include": [{"system": "%s", "concept": [
                  {"code": "leaf", "display": "Rare leaf"}, {"code": "more", "display": "One more"}]}]}}
                """.formatted(system));
        ImportReport report = take(set, false);
        assertThat(change(report))
                .extracting(NomenclatureChange::codes, NomenclatureChange::removed)
                .containsExactly(3, 0);
        try (SolrGateway gateway = index.gateway()) {
            SolrConceptSearch search = new SolrConceptSearch(gateway);
            assertThat(search.search("rare leaf", List.of(system), 5, ALL))
                    .extracting(found -> found.code().value())
                    .containsExactly("leaf");
        }
    }
}
