package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.model.SourceUnit;
import org.junit.jupiter.api.Test;

class DemoUnitsTest {

    private final DemoHospital hospital = Example.hospital(2000);
    private final List<SourceUnit> units = hospital.units();

    @Test
    void theTreeHasOneRootAndParentsBeforeChildren() {
        assertThat(units).hasSizeBetween(60, 120);
        assertThat(units.getFirst().name()).isEqualTo("GH Vallombre");
        Set<String> seen = new HashSet<>();
        for (SourceUnit unit : units) {
            unit.parentSourceId().ifPresent(parent -> assertThat(seen).contains(parent));
            assertThat(seen.add(unit.sourceId())).as(unit.sourceId()).isTrue();
        }
        assertThat(units.stream().filter(unit -> unit.parentSourceId().isEmpty()))
                .hasSize(1);
    }

    @Test
    void eachLevelHangsUnderAHigherOneOrAServiceUnderItself() {
        List<String> levels = List.of("GROUP", "HOSPITAL", "DEPARTMENT", "UNIT");
        assertThat(units)
                .allSatisfy(unit -> unit.parentSourceId().ifPresent(parent -> {
                    int above = levels.indexOf(level(parent));
                    int here = levels.indexOf(unit.level());
                    assertThat(here - above).isIn(unit.level().equals("UNIT") ? List.of(0, 1) : List.of(1));
                }));
    }

    private String level(String sourceId) {
        return units.stream()
                .filter(unit -> unit.sourceId().equals(sourceId))
                .findFirst()
                .orElseThrow()
                .level();
    }

    @Test
    void namesAreUnique() {
        assertThat(units.stream()
                        .filter(unit -> !unit.level().equals("DEPARTMENT"))
                        .map(SourceUnit::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void staysAndEventsNameLeavesOfTheTree() {
        Set<String> parents =
                units.stream().flatMap(unit -> unit.parentSourceId().stream()).collect(Collectors.toSet());
        Set<String> leaves = units.stream()
                .map(SourceUnit::sourceId)
                .filter(id -> !parents.contains(id))
                .collect(Collectors.toSet());
        Set<String> used = hospital.patients()
                .flatMap(file -> Stream.concat(
                        file.stays().stream().map(stay -> stay.unitSourceId().orElse("")),
                        file.events().stream().map(event -> event.unitSourceId().orElse(""))))
                .filter(Objects::nonNull)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(leaves).containsAll(used);
        assertThat(used).hasSizeGreaterThan(leaves.size() * 9 / 10);
    }

    @Test
    void aSpecialtyIsFoundInTheHomeHospitalFirst() {
        HospitalTree tree = HospitalTree.instance();
        assertThat(tree.ward(Site.SAINT_ROCH, Specialty.NEPHROLOGY, Setting.INPATIENT)
                        .site())
                .isEqualTo(Site.SAINT_ROCH);
        assertThat(tree.ward(Site.BEAUCLAIR, Specialty.NEPHROLOGY, Setting.INPATIENT)
                        .site())
                .isNotEqualTo(Site.BEAUCLAIR);
    }
}
