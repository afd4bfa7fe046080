package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.index.IndexException;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.cohorte.solr.Fields;
import org.cohorte.solr.IndexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An index that was made by a version of the program whose fields were others. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class AnotherLayoutTest {

    private static final String STATE = "state!index";

    @TempDir
    private Path folder;

    private final Index index;
    private final Importer importer;

    AnotherLayoutTest(Access database, Index index, @TempDir Path quarantine) {
        Registry registry = database.registry(Clock.systemUTC());
        this.index = index;
        this.importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(Clock.systemUTC(), quarantine));
    }

    @Test
    void isRefusedBeforeAnythingIsWritten() throws Exception {
        People people = new People(folder).file("Patient.ndjson", People.patient("l1", "1950-01-01"));
        importer.fhir(people.folder(), false, ImportProgress.NONE);
        assertThat(index.only("id:state\\!index")).containsEntry(Fields.LAYOUT, IndexFormat.LAYOUT);

        SolrInputDocument former = new SolrInputDocument(Fields.ID, STATE);
        former.setField(Fields.LAYOUT, Map.of("set", IndexFormat.LAYOUT - 1));
        index.client().add(former);
        index.client().commit();
        Map<String, String> before = index.everything();
        people.file("Patient.ndjson", People.patient("l2", "1951-01-01"));
        assertThatThrownBy(() -> importer.fhir(people.folder(), false, ImportProgress.NONE))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("another version of Cohorte")
                .hasMessageContaining("docs/operators.md");
        assertThat(index.everything()).isEqualTo(before);
    }

    /** What docs/operators.md promises of a new index. */
    @Test
    void anIndexMadeAnewHoldsTheSame() throws Exception {
        Path hospital = Path.of(Objects.requireNonNull(AnotherLayoutTest.class.getResource("/small-hospital"))
                .toURI());
        importer.fhir(hospital, false, ImportProgress.NONE);
        Map<String, String> before = index.everything();
        index.clear();
        importer.fhir(hospital, false, ImportProgress.NONE);
        Map<String, String> after = index.everything();
        before.remove(STATE);
        after.remove(STATE);
        assertThat(after).isEqualTo(before).hasSizeGreaterThan(30);
    }
}
