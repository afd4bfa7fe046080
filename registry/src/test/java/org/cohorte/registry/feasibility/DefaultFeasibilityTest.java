package org.cohorte.registry.feasibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.Plan;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditEntry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.disclosure.Disclosure;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counting as somebody: their scope, their figures, and a line of audit. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefaultFeasibilityTest {

    private Registry registry;
    private SmallHospital hospital;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
        hospital = SmallHospital.in(registry);
        account("figures", "group", Reading.COUNTS);
        account("lines", "group", Reading.PSEUDONYMISED);
        account("carer", "nephrology", Reading.NOMINATIVE);
    }

    @Test
    void givesExactFiguresToReadersOfLinesAndWritesThemDown() {
        CountAnswer answer = feasibility(new RecordingEngine(1_234, List.of())).count(Request.everyone(), "lines");

        assertThat(answer.total()).isEqualTo(1_234);
        assertThat(answer.masking()).isEmpty();
        AuditLine line = latest("lines");
        assertThat(line.outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(line.figure()).isEqualTo(OptionalLong.of(1_234));
        assertThat(line.fingerprint()).contains(RecordingEngine.FINGERPRINT);
        assertThat(line.units()).containsExactly("hospital");
        assertThat(line.address()).contains("192.0.2.7");
    }

    @Test
    void writesAPlanDownAsTheCountThatItIs() {
        Plan plan = feasibility(new RecordingEngine(1_234, List.of())).plan(Request.everyone(), "lines");

        assertThat(plan.parts().getLast().figures().orElseThrow().patients()).isEqualTo(1_234);
        assertThat(latest("lines").figure()).isEqualTo(OptionalLong.of(1_234));
        assertThat(latest("lines").fingerprint()).contains(RecordingEngine.FINGERPRINT);
    }

    @Test
    void givesCoarseFiguresToReadersOfFiguresAndWritesDownNoOther() {
        CountAnswer many = feasibility(new RecordingEngine(1_234, List.of())).count(Request.everyone(), "figures");
        assertThat(many.total()).isEqualTo(1_230);
        assertThat(latest("figures").figure()).isEqualTo(OptionalLong.of(1_230));

        CountAnswer few = feasibility(new RecordingEngine(3, List.of())).count(Request.everyone(), "figures");
        assertThat(few.total()).isEqualTo(Masking.BELOW);
        assertThat(few.masking()).contains(new Masking(10, 10));
        assertThat(latest("figures").figure()).isEmpty();
    }

    @Test
    void followsTheRuleThatTheAdministratorSets(TestDatabase.Access database) {
        registry.settings().put(Disclosure.THRESHOLD, "20");
        registry.settings().put(Disclosure.ROUNDING, "5");
        try {
            assertThat(feasibility(new RecordingEngine(19, List.of()))
                            .count(Request.everyone(), "figures")
                            .total())
                    .isEqualTo(Masking.BELOW);
            assertThat(feasibility(new RecordingEngine(23, List.of()))
                            .count(Request.everyone(), "figures")
                            .total())
                    .isEqualTo(25);
        } finally {
            registry.settings().put(Disclosure.THRESHOLD, "10");
            registry.settings().put(Disclosure.ROUNDING, "10");
        }
    }

    @Test
    void passesUnitsInsideAndAboveTheScope() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        Request request = about(
                List.of(hospital.number("ward"), hospital.number("north"), hospital.number("group")),
                List.of(hospital.number("nephrology")),
                List.of(hospital.number("dialysis")));

        feasibility(engine).count(request, "carer");

        assertThat(engine.calls())
                .containsExactly(new RecordingEngine.Call(
                        request, Scope.ofUnits(Set.of(hospital.number("nephrology")), Reading.NOMINATIVE, false)));
    }

    @Test
    void answersAlikeForUnitsOfOthersAndForUnitsThatDoNotExist() {
        List<String> foreign = List.of(hospital.number("cardiology"), hospital.number("south"));
        List<String> absent = List.of("99999", "012", "' or '1'='1");
        for (List<String> units : List.of(foreign, absent)) {
            RecordingEngine engine = new RecordingEngine(50, List.of());
            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class,
                    () -> feasibility(engine).count(about(units, units, units), "carer"));

            assertThat(refused.problems()).hasSize(3 * units.size()).allSatisfy(problem -> {
                String unit = problem.arguments().get("unit");
                assertThat(problem.code()).isEqualTo("unknownCareUnit");
                assertThat(problem.message()).isEqualTo("unknown unit of care " + unit);
            });
            assertThat(refused.problems())
                    .extracting(Problem::nodeId, Problem::member)
                    .contains(
                            tuple("", "population.units[1]"),
                            tuple("words", "units[0]"),
                            tuple("words", "stay.units[0]"));
            assertThat(engine.calls()).as("the engine is not asked").isEmpty();
            assertThat(latest("carer").outcome()).isEqualTo(AuditOutcome.REFUSED);
            assertThat(latest("carer").details().get("problems")).startsWith("unknownCareUnit@");
        }
    }

    @Test
    void unit12DoesNotOpenUnit112() {
        account("twelve", hospital.sourceOf("12"), Reading.NOMINATIVE);
        Feasibility feasibility = feasibility(new RecordingEngine(50, List.of()));

        feasibility.count(about(List.of("12"), List.of(), List.of()), "twelve");

        assertThatThrownBy(() -> feasibility.count(about(List.of("112"), List.of(), List.of()), "twelve"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void takesTheRootForEverybodyWhereTheWholeHospitalIsSeen() {
        RecordingEngine engine = new RecordingEngine(50, List.of());

        feasibility(engine).count(about(List.of(hospital.number("group")), List.of(), List.of()), "lines");

        assertThat(engine.calls().getFirst().request().population()).isEqualTo(Population.everyone());
    }

    @Test
    void asksWithAScopeOfNobodyForAccountsWithoutAccess() {
        RecordingEngine engine = new RecordingEngine(0, List.of());

        feasibility(engine).count(Request.everyone(), "nobody");

        assertThat(engine.calls().getFirst().scope()).isEqualTo(Scope.ofUnits(Set.of(), Reading.COUNTS, false));
    }

    @Test
    void walksATreeOfFiveThousandLevels() {
        Node node = words("deepest", List.of("99999"), List.of());
        for (int i = 0; i < 5_000; i++) {
            node = Group.all("g" + i, node);
        }
        Request deep = new Request(Population.everyone(), Group.all("root", node), List.of());

        assertThatThrownBy(() -> feasibility(new RecordingEngine(1, List.of())).count(deep, "lines"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("deepest");
    }

    @Test
    void writesDownFailures() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        engine.failWith(new EngineException(
                EngineException.Reason.TOO_COSTLY, "too costly", new IllegalStateException("limit")));

        assertThatThrownBy(() -> feasibility(engine).count(Request.everyone(), "lines"))
                .isInstanceOf(EngineException.class);
        assertThat(latest("lines").outcome()).isEqualTo(AuditOutcome.FAILED);
        assertThat(latest("lines").details()).containsEntry("reason", "TOO_COSTLY");
    }

    @Test
    void listsSourceIdentifiersInTheOrderOfNumbersForReadersOfIdentities() {
        List<PatientRecord> patients = IntStream.range(0, 25_000)
                .mapToObj(i -> new PatientRecord(
                        "source-" + i,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "unknown",
                        Optional.empty()))
                .toList();
        registry.identities().putPatients(patients);
        List<Integer> numbers = IntStream.rangeClosed(1, 25_000).boxed().toList();
        Feasibility feasibility = feasibility(new RecordingEngine(50, numbers));

        List<String> read;
        try (Stream<String> members = feasibility.members(Request.everyone(), OperatorAccess.LOGIN)) {
            read = members.toList();
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        patients.stream().map(PatientRecord::sourceId).toList());
        List<AuditEntry> lines = registry.auditLog().list(Filter.all().ofLogin(OperatorAccess.LOGIN), 2);
        assertThat(lines)
                .extracting(entry -> entry.line().outcome())
                .containsExactly(AuditOutcome.DONE, AuditOutcome.STARTED);
        assertThat(lines.getFirst().line().details()).isEqualTo(Map.of("read", "25000"));
    }

    @Test
    void refusesMembersToReadersOfLessAndWritesItDown() {
        for (String login : List.of("figures", "lines", "nobody")) {
            RecordingEngine engine = new RecordingEngine(50, List.of(1));
            assertThatThrownBy(() -> feasibility(engine).members(Request.everyone(), login))
                    .isInstanceOf(SecurityException.class);
            assertThat(engine.calls()).isEmpty();
            assertThat(latest(login).outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
    }

    private Feasibility feasibility(RecordingEngine engine) {
        return registry.feasibility(engine, () -> Optional.of("192.0.2.7"));
    }

    private void account(String login, String unit, Reading reading) {
        registry.accountDirectory().put(login, "Compte de test");
        registry.accesses()
                .grant(login, hospital.number(unit), reading, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    private AuditLine latest(String login) {
        return registry.auditLog()
                .list(Filter.all().ofLogin(login), 1)
                .getFirst()
                .line();
    }

    private static Request about(List<String> population, List<String> eventUnits, List<String> stayUnits) {
        return new Request(
                new Population(population), Group.all("root", words("words", eventUnits, stayUnits)), List.of());
    }

    private static Node words(String id, List<String> units, List<String> stayUnits) {
        StayConditions stay = new StayConditions(
                Set.of(), Set.of(), new ArrayList<>(stayUnits), Optional.empty(), Optional.empty(), Optional.empty());
        return new DocumentCriterion(
                id,
                Optional.empty(),
                false,
                "dialyse",
                DocumentCriterion.Where.BODY,
                Set.of(),
                new EventOptions(
                        Optional.empty(), false, Occurrences.atLeastOne(), Optional.empty(), units, Optional.of(stay)));
    }
}
