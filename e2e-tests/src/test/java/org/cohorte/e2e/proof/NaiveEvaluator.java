package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PatientCriterion.VitalStatus;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.scope.Scope;

/**
 * The criteria language, answered by reading every record of every patient. Slow and plain on purpose: it is the page
 * of the criteria language in Java, and the index is held against it.
 *
 * <p>Readings taken where the page is silent:
 *
 * <ul>
 *   <li>what reaches the engine as the root of the tree is a unit like another: the registry, which knows the tree, asks for
 *       everybody instead before it gets there;
 *   <li>the population and the scope are two sets of patients, and both must hold: the stay in a chosen unit and the
 *       stay in a unit of the scope may be two stays. A planned stay gives access like any stay not cancelled;
 *   <li>somebody dead on an unknown day has no age "today, or at death", but has one on a given date, as has somebody
 *       who is dead by then;
 *   <li>an imprecise birth or death is the first day it may be;
 *   <li>a condition on age with neither end still asks for a known age;
 *   <li>links belong to every {@code all} group below which all their criteria stand, and are part of what it asks for; of some
 *       steps of the funnel, those links whose criteria are all in these steps. What links themselves mean is in {@link NaiveLinks}.
 * </ul>
 */
final class NaiveEvaluator {

    private final Hospital hospital;
    private final LocalDate today;
    private final NaiveEvents events;
    private final Map<String, List<Happening>> happenings = new HashMap<>();

    NaiveEvaluator(Hospital hospital, LocalDate today) {
        this.hospital = hospital;
        this.today = today;
        this.events = new NaiveEvents(hospital);
        hospital.patients().forEach(file -> happenings.put(file.patient().sourceId(), Happening.allOf(file)));
    }

    Hospital hospital() {
        return hospital;
    }

    /** Source identifiers of the patients in whom the request is looked for. */
    Set<String> population(Request request, Scope scope) {
        return patients(file -> isInPopulation(file, request, scope));
    }

    /** Source identifiers of the patients of the request. */
    Set<String> members(Request request, Scope scope) {
        return patients(file -> isInPopulation(file, request, scope) && matches(file, request.root(), request));
    }

    /** Source identifiers of the patients of the population that a node names, its own exclusion aside. */
    Set<String> alone(Node node, Request request, Scope scope) {
        return patients(file -> isInPopulation(file, request, scope) && isNamed(file, node, request));
    }

    /** Source identifiers of the patients of the population that match these nodes, exclusions included. */
    Set<String> matchingAll(List<Node> nodes, Request request, Scope scope) {
        return patients(file -> isInPopulation(file, request, scope)
                && nodes.stream().allMatch(node -> matches(file, node, request))
                && areLinked(file, nodes, request));
    }

    Set<String> patients(Predicate<PatientFile> condition) {
        return hospital.patients().stream()
                .filter(condition)
                .map(file -> file.patient().sourceId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isInPopulation(PatientFile file, Request request, Scope scope) {
        List<String> chosen = request.population().units();
        return (chosen.isEmpty() || hasStayIn(file, chosen))
                && (scope.wholeHospital() || hasStayIn(file, scope.units()))
                && (scope.seesOpposed() || !file.patient().opposed());
    }

    private boolean hasStayIn(PatientFile file, Iterable<String> numbers) {
        for (SourceStay stay : file.stays()) {
            for (String number : numbers) {
                boolean there = stay.unitSourceId()
                        .map(unit -> hospital.lies(unit, number))
                        .orElse(false);
                if (there && !stay.status().equals("cancelled")) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean matches(PatientFile file, Node node) {
        return matches(file, node, Request.everyone());
    }

    private boolean matches(PatientFile file, Node node, Request request) {
        return isNamed(file, node, request) != node.exclude();
    }

    private boolean isNamed(PatientFile file, Node node, Request request) {
        return switch (node) {
            case Group group -> isNamed(file, group, request);
            case PatientCriterion patient -> isNamed(file.patient(), patient);
            case CohortCriterion cohort -> NaiveNames.isIn(cohort.cohort(), file.patient());
            case RequestCriterion embedded ->
                throw new IllegalArgumentException("embedded requests are put in place before they are asked");
            case EventCriterion event -> isNamed(file, event);
        };
    }

    private boolean areLinked(PatientFile file, List<Node> children, Request request) {
        return new NaiveLinks(request, criterion -> suiting(file, criterion)).hold(children);
    }

    private boolean isNamed(PatientFile file, Group group, Request request) {
        if (group.children().isEmpty()) {
            return true;
        }
        long matching = group.children().stream()
                .filter(child -> matches(file, child, request))
                .count();
        return switch (group.match()) {
            case Match.All all -> matching == group.children().size() && areLinked(file, group.children(), request);
            case Match.Any any -> matching >= 1;
            case Match.AtLeast(int n) -> matching >= n;
            case Match.AtMost(int n) -> matching <= n;
            case Match.Exactly(int n) -> matching == n;
            case Match.Between(int min, int max) -> min <= matching && matching <= max;
        };
    }

    private boolean isNamed(SourcePatient patient, PatientCriterion criterion) {
        return isOneOf(patient, criterion)
                && hasAge(patient, criterion)
                && criterion
                        .birth()
                        .map(range -> day(patient.birth())
                                .map(day -> NaiveCalendar.holds(range, day))
                                .orElse(false))
                        .orElse(true)
                && criterion
                        .death()
                        .map(range -> day(patient.death())
                                .map(day -> NaiveCalendar.holds(range, day))
                                .orElse(false))
                        .orElse(true)
                && criterion
                        .vitalStatus()
                        .map(status -> (status == VitalStatus.DECEASED) == patient.deceased())
                        .orElse(true)
                && NaiveEvents.suitsSet(patient.area().orElse(""), criterion.areas())
                && criterion
                        .identifiers()
                        .map(list -> NaiveNames.isIn(list, patient))
                        .orElse(true);
    }

    private static boolean isOneOf(SourcePatient patient, PatientCriterion criterion) {
        return criterion.sexes().isEmpty()
                || criterion.sexes().stream()
                        .anyMatch(sex -> NaiveEvents.camelCase(sex).equals(patient.sex()));
    }

    private boolean hasAge(SourcePatient patient, PatientCriterion criterion) {
        if (criterion.age().isEmpty()) {
            return true;
        }
        Optional<LocalDate> birth = day(patient.birth());
        Optional<LocalDate> on = criterion.ageOn().or(() -> todayOrAtDeath(patient));
        return birth.isPresent()
                && on.isPresent()
                && NaiveCalendar.holds(criterion.age().get(), birth.get(), on.get());
    }

    /** The day on which somebody's age is told; empty for somebody dead on an unknown day. */
    Optional<LocalDate> todayOrAtDeath(SourcePatient patient) {
        return patient.deceased() ? day(patient.death()) : Optional.of(today);
    }

    static Optional<LocalDate> day(Optional<Moment> moment) {
        return moment.map(Moment::day);
    }

    private boolean isNamed(PatientFile file, EventCriterion criterion) {
        List<Happening> suiting = suiting(file, criterion);
        Occurrences asked = criterion.options().occurrences();
        long found = switch (asked.counted()) {
            case EVENTS -> suiting.size();
            case STAYS ->
                suiting.stream()
                        .flatMap(event -> event.stay().stream())
                        .map(SourceStay::sourceId)
                        .distinct()
                        .count();
            case DAYS ->
                suiting.stream()
                        .flatMap(event -> event.day().stream())
                        .distinct()
                        .count();
            case CODES ->
                suiting.stream()
                        .flatMap(event -> event.mainCode().stream())
                        .distinct()
                        .count();
        };
        return found >= asked.min()
                && (asked.max().isEmpty() || found <= asked.max().getAsInt());
    }

    /** The patient's events that suit a criterion, occurrences aside. */
    List<Happening> suiting(PatientFile file, EventCriterion criterion) {
        Optional<LocalDate> birth = day(file.patient().birth());
        return happenings.get(file.patient().sourceId()).stream()
                .filter(event -> events.suits(event, criterion, birth))
                .toList();
    }
}
