package org.cohorte.e2e.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.patients.PatientSet;

/**
 * What requests name in the proof. Who belongs to a cohort follows from its identifier; the pseudonym of a patient is its source
 * identifier.
 */
final class NaiveNames {

    /** Nobody, some, and a good half. */
    static final List<UUID> COHORTS = List.of(new UUID(7, 0), new UUID(7, 1), new UUID(7, 4));

    private static final int PARTS = 7;

    private final Map<Integer, SourcePatient> patients;
    private final Map<UUID, PatientSet> cohorts = new HashMap<>();
    private final Map<String, PatientSet> lists = new HashMap<>();

    private NaiveNames(Map<Integer, SourcePatient> patients) {
        this.patients = patients;
    }

    static boolean isIn(UUID cohort, SourcePatient patient) {
        return Math.floorMod(patient.sourceId().hashCode(), PARTS) < cohort.getLeastSignificantBits();
    }

    static boolean isIn(Identifiers list, SourcePatient patient) {
        return switch (list.kind()) {
            case IPP -> patient.ipp().filter(list.values()::contains).isPresent();
            case SOURCE, PSEUDONYM -> list.values().contains(patient.sourceId());
        };
    }

    /** All that a request names, as the registry would bring it along; patients by the number that the index knows. */
    static NamedSets of(Request request, Map<Integer, SourcePatient> patients) {
        NaiveNames names = new NaiveNames(patients);
        names.visit(request.root());
        return new NamedSets(names.cohorts, names.lists);
    }

    /** Patients by the number that the index knows; those that the hospital no longer has are left out. */
    static Map<Integer, SourcePatient> byNumber(Hospital hospital, Map<Integer, String> sourceIds) {
        Map<String, SourcePatient> bySource = new HashMap<>();
        hospital.patients().forEach(file -> bySource.put(file.patient().sourceId(), file.patient()));
        Map<Integer, SourcePatient> byNumber = new HashMap<>();
        sourceIds.forEach((number, sourceId) ->
                Optional.ofNullable(bySource.get(sourceId)).ifPresent(patient -> byNumber.put(number, patient)));
        return byNumber;
    }

    private void visit(Node node) {
        switch (node) {
            case Group group -> group.children().forEach(this::visit);
            case CohortCriterion named ->
                cohorts.put(named.cohort(), numbers(patient -> isIn(named.cohort(), patient)));
            case PatientCriterion criterion ->
                criterion
                        .identifiers()
                        .ifPresent(list -> lists.put(criterion.id(), numbers(patient -> isIn(list, patient))));
            default -> {}
        }
    }

    private PatientSet numbers(Predicate<SourcePatient> condition) {
        return PatientSet.of(patients.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .mapToInt(Map.Entry::getKey));
    }
}
