package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohorte.ingest.demo.DemoHospital;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.registry.Registry;
import org.cohorte.registry.imports.ImportRun;
import org.cohorte.registry.imports.ImportRunningException;
import org.cohorte.registry.imports.ImportSummary.State;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demonstration hospital, loaded, broken off and loaded on. */
@ExtendWith({TestDatabase.class, TestIndex.class})
class DemoLoaderTest {

    private static final int PATIENTS = 60;

    private final DemoHospital hospital = new DemoHospital(3, PATIENTS, LocalDate.of(2026, 6, 1));
    private final Registry registry;
    private final Index index;
    private final DemoLoader loader;

    DemoLoaderTest(Access database, Index index) {
        this.registry = database.registry(Clock.systemUTC());
        this.index = index;
        this.loader = new DemoLoader(registry, index.client(), Clock.systemUTC(), 2);
    }

    @BeforeEach
    void empty() throws Exception {
        index.clear();
    }

    private DemoLoader.Hospital all(String name) {
        return new DemoLoader.Hospital(name, hospital.units(), PATIENTS, hospital::iterator);
    }

    @Test
    void everyPatientStayAndEventIsInTheIndex() throws Exception {
        assertThat(loader.load(all("whole"), ImportProgress.NONE)).isEqualTo(PATIENTS);

        Map<String, Long> expected = new TreeMap<>(Map.of("patient", (long) PATIENTS));
        hospital.patients().forEach(file -> {
            expected.merge("stay", (long) file.stays().size(), Long::sum);
            file.events().forEach(event -> expected.merge(event.kind(), 1L, Long::sum));
        });
        for (Map.Entry<String, Long> kind : expected.entrySet()) {
            assertThat(index.count("kind:" + kind.getKey())).as(kind.getKey()).isEqualTo(kind.getValue());
        }
        assertThat(index.count("kind:stay AND -unit:*"))
                .as("stays outside the tree")
                .isZero();
        assertThat(index.count("kind:diagnosis AND codes:\"cim10|hors-nomenclature\""))
                .as("diagnoses that the CIM-10 does not have")
                .isZero();
        assertThat(loader.load(all("whole"), ImportProgress.NONE)).isZero();
    }

    @Test
    void whatAReportDeniesIsFoundAmongAllMentionsAndNotAmongAffirmedOnes() throws Exception {
        loader.load(all("denials"), ImportProgress.NONE);

        Pattern said = Pattern.compile("(?i)rétinopathie");
        Pattern denied = Pattern.compile("(?i)(?:absence|pas) de rétinopathie");
        List<String> saying = texts().filter(text -> said.matcher(text).find()).toList();
        List<String> denying = saying.stream()
                .filter(text ->
                        !said.matcher(denied.matcher(text).replaceAll("")).find())
                .toList();
        assertThat(denying).isNotEmpty().hasSizeLessThan(saying.size());
        assertThat(index.count("kind:document AND text:rétinopathie")).isEqualTo(saying.size());
        assertThat(index.count("kind:document AND affirmedText:rétinopathie"))
                .isEqualTo(saying.size() - denying.size());
    }

    private Stream<String> texts() {
        return hospital.patients()
                .flatMap(file -> file.events().stream())
                .filter(event -> event.kind().equals("document"))
                .flatMap(event -> event.text().stream());
    }

    @Test
    void aLoadThatBrokeOffGoesOnAndGivesTheSameIndex() throws Exception {
        loader.load(all("at once"), ImportProgress.NONE);
        Map<String, String> whole = index.everything();
        index.clear();

        assertThatThrownBy(() -> loader.load(
                        new DemoLoader.Hospital("in two", hospital.units(), PATIENTS, this::breakingAt25),
                        ImportProgress.NONE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(registry.importRuns().list(1))
                .first()
                .extracting(run -> run.state())
                .isEqualTo(State.FAILED);
        loader.load(all("in two"), ImportProgress.NONE);

        Map<String, String> twice = index.everything();
        whole.remove("state!index");
        twice.remove("state!index");
        assertThat(twice).isEqualTo(whole);
    }

    private Iterator<PatientFile> breakingAt25(int from) {
        Iterator<PatientFile> files = hospital.iterator(from);
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public PatientFile next() {
                given++;
                if (given > 25) {
                    throw new IllegalStateException("the power is gone");
                }
                return files.next();
            }
        };
    }

    @Test
    void aSecondImportSaysThatAnotherIsRunning() {
        try (ImportRun running = registry.importRuns().begin("fhir", "elsewhere")) {
            assertThat(running.id()).isPositive();
            assertThatThrownBy(() -> loader.load(all("held off"), ImportProgress.NONE))
                    .isInstanceOf(ImportRunningException.class);
        }
    }
}
