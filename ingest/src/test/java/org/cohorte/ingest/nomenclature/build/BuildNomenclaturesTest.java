package org.cohorte.ingest.nomenclature.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.cohorte.ingest.SharedData;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.junit.jupiter.api.Test;

class BuildNomenclaturesTest {

    @Test
    void theResourcesAreWhatTheConverterMakes() {
        var folder = SharedData.folder("nomenclatures");
        assumeTrue(Files.isDirectory(folder), "needs the publishers' files in " + folder);
        Map<String, List<Entry>> made = BuildNomenclatures.build(folder);
        Nomenclatures shipped = Nomenclatures.standard();
        assertThat(made.keySet()).containsExactlyInAnyOrderElementsOf(Nomenclatures.SYSTEMS);
        made.forEach((system, entries) -> assertThat(
                        List.copyOf(shipped.find(system).orElseThrow().entries()))
                .as("resource of %s: run BuildNomenclatures again", system)
                .isEqualTo(entries));
    }
}
