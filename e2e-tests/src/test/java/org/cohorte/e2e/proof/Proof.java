package org.cohorte.e2e.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope;

/** Asks the engine and the naive evaluator the same questions, and tells where they disagree. */
final class Proof {

    private static final int PATIENTS_TOLD = 2;
    private static final RequestJson JSON = new RequestJson();

    private final NaiveEvaluator naive;
    private final CohortEngine engine;
    private final Map<Integer, String> sourceIds;
    private final Map<Integer, SourcePatient> patients;

    /** @param sourceIds source identifier of each patient by the number that the index knows */
    Proof(NaiveEvaluator naive, CohortEngine engine, Map<Integer, String> sourceIds) {
        this.naive = naive;
        this.engine = engine;
        this.sourceIds = Map.copyOf(sourceIds);
        this.patients = NaiveNames.byNumber(naive.hospital(), sourceIds);
    }

    Hospital hospital() {
        return naive.hospital();
    }

    /** Source identifiers of the patients that the engine finds. */
    Set<String> members(Request request, Scope scope) {
        return engine.patients(request, scope, NaiveNames.of(request, patients))
                .numbers()
                .mapToObj(sourceIds::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What disagrees about one request; empty when nothing does. */
    List<String> differences(Request request, Scope scope) {
        try {
            List<String> differences = new ArrayList<>(memberDifferences(request, scope));
            if (!JSON.read(JSON.write(request)).equals(request)) {
                differences.add("JSON: does not come back equal");
            }
            CountAnswer answer = engine.count(request, scope, NaiveNames.of(request, patients));
            differences.addAll(AnswerComparison.differences(naive, request, scope, answer));
            return differences;
        } catch (InvalidRequestException refusal) {
            return List.of("refused: " + refusal.getMessage());
        }
    }

    private List<String> memberDifferences(Request request, Scope scope) {
        List<String> differences = new ArrayList<>();
        List<Integer> numbers = engine.patients(request, scope, NaiveNames.of(request, patients))
                .numbers()
                .boxed()
                .toList();
        Set<String> given = numbers.stream().map(sourceIds::get).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = naive.members(request, scope);
        if (!given.equals(expected)) {
            differences.add("members: missing " + without(expected, given) + ", too many " + without(given, expected));
        }
        return differences;
    }

    private static Set<String> without(Set<String> all, Set<String> taken) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(taken);
        return left;
    }

    /** The whole story of a disagreement: the request, a smaller one that still disagrees, and the patients in question. */
    Optional<String> disagreement(Request request, Scope scope) {
        List<String> differences = differences(request, scope);
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        boolean refused = isRefusal(differences);
        Request small = RequestShrinker.shrink(request, candidate -> {
            List<String> still = differences(candidate, scope);
            return !still.isEmpty() && isRefusal(still) == refused;
        });
        return Optional.of("""
                %s
                request: %s
                scope: %s
                smallest request that disagrees: %s
                differences of it: %s
                patients in question:
                %s""".formatted(
                        differences,
                        JSON.write(request),
                        scope,
                        JSON.write(small),
                        differences(small, scope),
                        records(small, scope)));
    }

    private static boolean isRefusal(List<String> differences) {
        return differences.stream().anyMatch(difference -> difference.startsWith("refused"));
    }

    private String records(Request request, Scope scope) {
        Set<String> given;
        try {
            given = members(request, scope);
        } catch (InvalidRequestException refusal) {
            return "none: the request was refused";
        }
        Set<String> expected = naive.members(request, scope);
        Set<String> disputed = without(expected, given);
        disputed.addAll(without(given, expected));
        return naive.hospital().patients().stream()
                .filter(file -> disputed.contains(file.patient().sourceId()))
                .limit(PATIENTS_TOLD)
                .map(Proof::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(PatientFile file) {
        return Stream.of(Stream.of(file.patient()), file.stays().stream(), file.events().stream())
                .flatMap(records -> records)
                .map(record -> record.toString().replaceAll("\\w+=(Optional\\.empty|\\[\\]|\\{\\}|false),? ?", ""))
                .collect(Collectors.joining("\n  "));
    }
}
