package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
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

    @TempDir
    private Path folder;

    @Test
    void isRefusedBeforeAnythingIsWritten(Access database, Index index, @TempDir Path quarantine) throws Exception {
        Registry registry = database.registry(Clock.systemUTC());
        Importer importer = new Importer(
                registry,
                new NomenclatureLibrary(registry.nomenclatures()),
                index.client(),
                ImportSettings.standard(Clock.systemUTC(), quarantine));
        People people = new People(folder).file("Patient.ndjson", People.patient("l1", "1950-01-01"));
        importer.fhir(people.folder(), false, ImportProgress.NONE);
        assertThat(index.only("id:state\\!index")).containsEntry(Fields.LAYOUT, IndexFormat.LAYOUT);

        SolrInputDocument former = new SolrInputDocument(Fields.ID, "state!index");
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
}
