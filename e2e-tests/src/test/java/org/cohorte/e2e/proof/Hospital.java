package org.cohorte.e2e.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceUnit;

/** A hospital in memory: all that the naive evaluator reads. */
final class Hospital {

    private final List<SourceUnit> units;
    private final Map<String, String> numbers;
    private final List<PatientFile> patients;
    private final Map<String, Set<String>> numbersFromUnitToRoot = new HashMap<>();

    /**
     * @param units    the tree, parents before children
     * @param numbers  source identifier of a unit → its number, as the index and requests write it
     * @param patients everybody
     */
    Hospital(List<SourceUnit> units, Map<String, String> numbers, List<PatientFile> patients) {
        this.units = List.copyOf(units);
        this.numbers = Map.copyOf(numbers);
        this.patients = List.copyOf(patients);
        for (SourceUnit unit : units) {
            Set<String> path = new HashSet<>(
                    unit.parentSourceId().map(numbersFromUnitToRoot::get).orElse(Set.of()));
            path.add(numbers.get(unit.sourceId()));
            numbersFromUnitToRoot.put(unit.sourceId(), path);
        }
    }

    /** Numbers the units from 1 in their order, for tests without a registry. */
    static Map<String, String> inOrder(List<SourceUnit> units) {
        Map<String, String> numbers = new LinkedHashMap<>();
        units.forEach(unit -> numbers.put(unit.sourceId(), Integer.toString(numbers.size() + 1)));
        return numbers;
    }

    List<SourceUnit> units() {
        return units;
    }

    List<PatientFile> patients() {
        return patients;
    }

    /** The number of a unit of the tree. */
    String number(String unitSourceId) {
        return Optional.ofNullable(numbers.get(unitSourceId)).orElseThrow();
    }

    /** The same hospital with its units numbered as the registry did. */
    Hospital withNumbers(Map<String, String> given) {
        return new Hospital(units, given, patients);
    }

    /** The same tree with other patients. */
    Hospital withPatients(List<PatientFile> others) {
        return new Hospital(units, numbers, others);
    }

    /** Whether a unit is the one with this number, or lies below it. */
    boolean lies(String unitSourceId, String underNumber) {
        return numbersFromUnitToRoot.getOrDefault(unitSourceId, Set.of()).contains(underNumber);
    }
}
