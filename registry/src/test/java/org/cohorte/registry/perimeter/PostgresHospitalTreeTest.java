package org.cohorte.registry.perimeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.Registry;
import org.cohorte.registry.perimeter.HospitalTree.Place;
import org.cohorte.registry.perimeter.HospitalTree.Unit;
import org.cohorte.registry.perimeter.Perimeter.Level;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Written again and again, the tree keeps its numbers. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresHospitalTreeTest {

    private Registry registry;
    private HospitalTree tree;

    @BeforeAll
    void open(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
        tree = registry.hospitalTree();
    }

    @Test
    @Order(1)
    void keepsNumbersWhenWrittenAgainRenamedAndMoved() {
        Map<String, Place> first = tree.put(SmallHospital.units());
        assertThat(tree.put(SmallHospital.units())).isEqualTo(first);
        assertThat(registry.scopes().of(OperatorAccess.LOGIN).wholeHospital()).isTrue();

        Map<String, Place> moved = tree.put(List.of(unit("dialysis", "Hémodialyse", "emergency")));

        assertThat(moved.get("dialysis").number())
                .isEqualTo(first.get("dialysis").number());
        assertThat(moved.get("dialysis").path())
                .containsExactly(
                        first.get("dialysis").number(),
                        first.get("emergency").number(),
                        first.get("south").number(),
                        first.get("group").number());
        assertThat(moved).hasSameSizeAs(first);
        assertThat(tree.places()).isEqualTo(moved);
    }

    @Test
    @Order(2)
    void refusesTreesThatAreNone() {
        Map<String, Place> before = tree.places();

        assertThatThrownBy(() -> tree.put(List.of(unit("a", "A", "b"), unit("b", "B", "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("under itself");
        assertThatThrownBy(() -> tree.put(List.of(unit("a", "A", "nowhere"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a is placed under nowhere");
        assertThatThrownBy(() -> tree.put(List.of(unit("a", "A", "group"), unit("a", "Other", "group"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("given twice");
        assertThatThrownBy(() -> tree.put(List.of(unit("a", " ", "group"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs an identifier and a name");
        assertThatThrownBy(() -> tree.put(chain(HospitalTree.MAX_DEPTH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deeper than 32 levels");
        assertThat(tree.places()).isEqualTo(before);
    }

    /** An import that is killed here leaves no gap: the next one numbers units as if it had been the first. */
    @Test
    @Order(2)
    void numbersOfATreeThatWasNotWrittenAreGivenAgain() {
        int last = tree.places().values().stream().mapToInt(Place::number).max().orElseThrow();
        assertThatThrownBy(() -> tree.put(List.of(unit("late", "Late", "group"), unit("broken", "no\0text", "group"))))
                .isInstanceOf(DataAccessException.class);
        assertThat(tree.put(List.of(unit("late", "Late", "group"))).get("late").number())
                .isEqualTo(last + 1);
    }

    @Test
    @Order(3)
    void takesAWideTree() {
        List<Unit> wide = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            wide.add(unit("wide-" + i, "Unité large " + i, "emergency"));
        }
        assertThat(tree.put(wide)).containsKey("wide-2999");
    }

    @Test
    @Order(4)
    void putsAGroupAboveSeveralTrees() {
        int group = tree.places().get("group").number();

        Map<String, Place> joined = tree.put(List.of(new Unit("other", "Clinique", Level.HOSPITAL, Optional.empty())));

        Perimeter root = registry.perimeters().root().orElseThrow();
        assertThat(root.name()).isEqualTo("Tous les établissements");
        assertThat(joined.get("group").number()).isEqualTo(group);
        assertThat(joined.get("group").path()).containsExactly(group, Integer.parseInt(root.number()));
        assertThat(joined.get("other").path()).hasSize(2);
        assertThat(tree.put(SmallHospital.units()).get("other")).isEqualTo(joined.get("other"));
        assertThat(registry.perimeters().root()).contains(root);
        assertThat(registry.scopes().of(OperatorAccess.LOGIN).wholeHospital()).isTrue();
    }

    private static List<Unit> chain(int length) {
        List<Unit> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(unit("chain-" + i, "Niveau " + i, i == 0 ? "group" : "chain-" + (i - 1)));
        }
        return chain;
    }

    private static Unit unit(String sourceId, String name, String parent) {
        return new Unit(sourceId, name, Level.UNIT, Optional.of(parent));
    }
}
