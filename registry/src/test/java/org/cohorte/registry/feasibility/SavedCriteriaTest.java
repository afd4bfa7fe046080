package org.cohorte.registry.feasibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.CountAnswer.ListMatch;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Identifiers.Kind;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.registry.rights.RoleCodes;
import org.cohorte.registry.testing.CountedConnections;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Criteria that name what the registry keeps: cohorts, saved requests, patients by their identifiers. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedCriteriaTest {

    private static final UUID NOTHING = new UUID(0, 9);
    private static final String DIAGNOSES = """
            {"version":1,"population":{"units":["99999"]},"root":{"type":"group","id":"root","children":[
            {"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"}]},
            "links":[{"first":"a","second":"b","kind":"sameStay"}],"pins":[{"criterion":"a","which":"first"}]}""";

    private final RequestJson json = new RequestJson();
    private CountedConnections connections;
    private Registry registry;
    private String group = "";
    private List<String> pseudonyms = List.of();

    @BeforeAll
    void fill(TestDatabase.Access database) {
        connections = database.connections();
        registry = database.registry(connections, Clock.systemUTC());
        SmallHospital hospital = SmallHospital.in(registry);
        group = hospital.number("group");
        account(hospital, "figures", "group", Reading.COUNTS);
        account(hospital, "lines", "group", Reading.PSEUDONYMISED);
        account(hospital, "carer", "nephrology", Reading.NOMINATIVE);
        account(hospital, "mixed", "nephrology", Reading.PSEUDONYMISED);
        registry.accesses()
                .grant(
                        "mixed",
                        hospital.number("group"),
                        Reading.COUNTS,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty());
        List<PatientRecord> patients = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new PatientRecord(
                        "source-" + i,
                        Optional.of("800" + i),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "unknown",
                        Optional.empty()))
                .toList();
        var known = registry.identities().putPatients(patients);
        pseudonyms = patients.stream()
                .map(patient -> known.get(patient.sourceId()).pseudonym())
                .toList();
    }

    private void account(SmallHospital hospital, String login, String unit, Reading reading) {
        registry.accountDirectory().put(login, "Compte de test");
        registry.accesses()
                .grant(login, hospital.number(unit), reading, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    // Cohorts

    @Test
    void theEngineGetsTheMembersOfOnesOwnCohortsAndTheAuditTheirIdentifiers() {
        RecordingEngine engine = new RecordingEngine(50, List.of(1, 3));
        Cohort cohort = cohort("lines", engine);

        feasibility(engine).count(asking(new CohortCriterion("c", Optional.empty(), true, cohort.id())), "lines");

        assertThat(engine.last().sets().cohort(cohort.id())).contains(PatientSet.of(1, 3));
        assertThat(latest("lines").details())
                .containsEntry("cohorts", cohort.id().toString());
    }

    @Test
    void aCohortOfSomebodyElseIsRefusedLikeNone() {
        RecordingEngine engine = new RecordingEngine(50, List.of(1));
        UUID foreign = cohort("lines", engine).id();
        int asked = engine.calls().size();
        for (UUID id : List.of(foreign, NOTHING)) {
            Problem problem = problem(engine, "carer", new CohortCriterion("c", Optional.empty(), false, id));

            assertThat(problem.code()).isEqualTo("unknownCohort");
            assertThat(problem.nodeId()).isEqualTo("c");
            assertThat(problem.message()).isEqualTo("unknown cohort " + id);
            assertThat(latest("carer").outcome()).isEqualTo(AuditOutcome.REFUSED);
            assertThat(latest("carer").details()).containsEntry("problems", "unknownCohort@c");
        }
        assertThat(engine.calls()).as("the engine is not asked").hasSize(asked);
    }

    private Cohort cohort(String login, RecordingEngine engine) {
        SavedRequest saved = registry.savedRequests().create(login, "Base", json.write(Request.everyone()));
        return registry.cohorts(engine, Optional::empty).create(login, saved.id(), saved.version(), "");
    }

    // Lists of identifiers

    @Test
    void identifiersBecomePatientsAndTheAnswerTellsHowManyDidNot() {
        RecordingEngine engine = new RecordingEngine(50, List.of());

        CountAnswer answer = feasibility(engine).count(asking(list(Kind.IPP, "8001", "8003", "9", "x")), "carer");

        assertThat(engine.last().sets().list("l")).contains(PatientSet.of(1, 3));
        assertThat(answer.lists()).containsExactly(new ListMatch("l", 4, 2));
        assertThat(latest("carer").details()).containsEntry("listed", "4").containsEntry("notFound", "2");
        assertThat(latest("carer").toString()).doesNotContain("8001");
    }

    @Test
    void identifiersOfTheSourceAreForReadersOfIdentities() {
        RecordingEngine engine = new RecordingEngine(50, List.of());

        CountAnswer answer = feasibility(engine)
                .count(asking(list(Kind.SOURCE, "source-2", "source-4", "8001", "Source-1")), "carer");

        assertThat(engine.last().sets().list("l")).contains(PatientSet.of(2, 4));
        assertThat(answer.lists()).containsExactly(new ListMatch("l", 4, 2));
        assertThat(latest("carer").details()).containsEntry("listed", "4").containsEntry("notFound", "2");
        assertThat(latest("carer").toString()).doesNotContain("source-2");
        Problem problem = problem(engine, "lines", list(Kind.SOURCE, "source-2"));
        assertThat(problem.code()).isEqualTo("identifiersRefused");
        assertThat(problem.arguments()).containsEntry("kind", "SOURCE");
    }

    @Test
    void withoutTheRightToSearchByIdentifierOnlyPseudonymsAreLookedFor() {
        plainReader("reader");
        RecordingEngine engine = new RecordingEngine(50, List.of());

        for (Kind kind : List.of(Kind.IPP, Kind.SOURCE)) {
            Problem problem = problem(engine, "reader", list(kind, "8001", "source-1"));
            assertThat(problem.code()).isEqualTo("identifiersRefused");
            assertThat(latest("reader").outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
        assertThat(engine.calls()).as("the engine is not asked").isEmpty();
        feasibility(engine).count(asking(list(Kind.PSEUDONYM, pseudonyms.getFirst())), "reader");
        assertThat(engine.last().sets().list("l")).contains(PatientSet.of(1));
    }

    /** Reads identities, and may do nothing else. */
    private void plainReader(String login) {
        registry.accountDirectory().put(login, "Compte de test");
        registry.accountDirectory().put("boss", "Compte de test");
        registry.accesses()
                .grant("boss", group, RoleCodes.ADMINISTRATOR, Instant.EPOCH, Optional.empty(), Optional.empty());
        Role role = registry.roles(Optional::empty).create("boss", "Lecture seule", Set.of(Right.READ_NOMINATIVE));
        Instant now = Instant.now();
        registry.habilitations(Optional::empty)
                .grant("boss", new Habilitations.Grant(login, role.id(), group, now, now.plus(1, ChronoUnit.DAYS)));
    }

    @Test
    void whoeverReadsLinesMayListPseudonymsInEitherCase() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        String second = pseudonyms.get(1).toLowerCase(java.util.Locale.ROOT);

        CountAnswer answer = feasibility(engine)
                .count(asking(list(Kind.PSEUDONYM, pseudonyms.getFirst(), second, "nobody")), "lines");

        assertThat(engine.last().sets().list("l")).contains(PatientSet.of(1, 2));
        assertThat(answer.lists()).containsExactly(new ListMatch("l", 3, 1));
        assertThat(problem(engine, "lines", list(Kind.IPP, "8001")).code()).isEqualTo("identifiersRefused");
    }

    @Test
    void patientsOutOfSightAreToldLikePatientsWhoAreNot() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        engine.sees(PatientSet.of(1));

        CountAnswer hidden = feasibility(engine).count(asking(list(Kind.IPP, "8001", "8002")), "carer");
        PatientSet sent = engine.last().sets().list("l").orElseThrow();
        CountAnswer absent = feasibility(engine).count(asking(list(Kind.IPP, "8001", "9999")), "carer");

        assertThat(hidden.lists()).isEqualTo(absent.lists()).containsExactly(new ListMatch("l", 2, 1));
        assertThat(engine.last().sets().list("l")).contains(sent).contains(PatientSet.of(1));
    }

    /** The disclosure rule rounds figures; a list would let its author choose whom they are about. */
    @Test
    void readersOfFiguresAloneMayNotList() {
        for (Kind kind : Kind.values()) {
            for (String login : List.of("figures", "nobody")) {
                RecordingEngine engine = new RecordingEngine(50, List.of());
                Problem problem = problem(engine, login, list(kind, pseudonyms.getFirst(), "8001"));

                assertThat(problem.code()).isEqualTo("identifiersRefused");
                assertThat(problem.nodeId()).isEqualTo("l");
                assertThat(problem.toString()).doesNotContain("8001");
                assertThat(engine.calls()).isEmpty();
                assertThat(latest(login).details()).containsEntry("problems", "identifiersRefused@l");
            }
        }
    }

    @Test
    void listsInsideEmbeddedRequestsAreNoWayAround() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest saved = saved("figures", asking(list(Kind.PSEUDONYM, pseudonyms.getFirst())));

        Problem problem = problem(engine, "figures", embed("e", saved));

        assertThat(problem.code()).isEqualTo("embeddedProblem");
        assertThat(problem.nodeId()).isEqualTo("e");
        assertThat(problem.arguments()).containsEntry("problem", "identifiersRefused");
        assertThat(engine.calls()).isEmpty();
    }

    @Test
    void whoCountsMoreThanTheyReadListsWhereTheyRead() {
        RecordingEngine engine = new RecordingEngine(3, List.of());

        CountAnswer plain = feasibility(engine).count(Request.everyone(), "mixed");
        assertThat(engine.last().scope().reading()).isEqualTo(Reading.COUNTS);
        assertThat(plain.masking()).isPresent();

        feasibility(engine).count(asking(list(Kind.PSEUDONYM, pseudonyms.getFirst())), "mixed");
        Scope scope = engine.last().scope();
        assertThat(scope.reading()).isEqualTo(Reading.PSEUDONYMISED);
        assertThat(scope.wholeHospital()).isFalse();
    }

    /** Two hundred thousand identifiers are looked up in a few pieces more than two hundred. */
    @Test
    void resolvesTwoHundredThousandIdentifiersInSomeTwentyPieces() {
        List<PatientRecord> many = IntStream.range(0, 200_000)
                .mapToObj(i -> new PatientRecord(
                        "many-" + i,
                        Optional.of("7" + i),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "unknown",
                        Optional.empty()))
                .toList();
        registry.identities().putPatients(many);

        int few = connectionsForCounting(many.subList(0, 200));
        int all = connectionsForCounting(many);

        assertThat(all - few).isBetween(0, 25);
    }

    private int connectionsForCounting(List<PatientRecord> patients) {
        Set<String> values = new LinkedHashSet<>();
        patients.forEach(patient -> patient.person().ipp().ifPresent(values::add));
        RecordingEngine engine = new RecordingEngine(50, List.of());
        int before = connections.asked();

        CountAnswer answer =
                feasibility(engine).count(asking(PatientCriterion.of("l", new Identifiers(Kind.IPP, values))), "carer");

        assertThat(answer.lists()).containsExactly(new ListMatch("l", patients.size(), 0));
        assertThat(engine.last().sets().list("l").orElseThrow().size()).isEqualTo(patients.size());
        return connections.asked() - before;
    }

    private static PatientCriterion list(Kind kind, String... values) {
        return PatientCriterion.of("l", new Identifiers(kind, Set.of(values)));
    }

    // Saved requests

    @Test
    void anEmbeddedRequestComesWithItsLinksInThePopulationOfTheOuterOne() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest inner = registry.savedRequests().create("lines", "Dedans", DIAGNOSES);

        feasibility(engine).count(asking(embed("e", inner), embed("f", inner)), "lines");

        Request asked = engine.last().request();
        assertThat(asked.population()).isEqualTo(Population.everyone());
        List<Node> groups = asked.root().children();
        assertThat(groups).extracting(Node::id).containsExactly("e", "f");
        List<String> ids = new ArrayList<>();
        groups.forEach(group -> ((Group) group).children().forEach(child -> ids.add(child.id())));
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        assertThat(asked.links())
                .containsExactly(new Link.SameStay(ids.get(0), ids.get(1)), new Link.SameStay(ids.get(2), ids.get(3)));
        assertThat(asked.pins()).extracting(pin -> pin.criterion()).containsExactly(ids.get(0), ids.get(2));
        assertThat(latest("lines").details()).containsEntry("embedded", inner.id() + " 1");
    }

    @Test
    void aRequestOfSomebodyElseIsRefusedLikeNone() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest foreign = registry.savedRequests().create("lines", "Dedans", DIAGNOSES);
        for (RequestCriterion criterion : List.of(
                embed("e", foreign),
                new RequestCriterion("e", Optional.empty(), false, NOTHING, 1),
                new RequestCriterion("e", Optional.empty(), false, foreign.id(), 2))) {
            Problem problem = problem(engine, "carer", criterion);
            assertThat(problem.code()).isEqualTo("unknownRequest");
            assertThat(problem.nodeId()).isEqualTo("e");
            assertThat(problem.message()).isEqualTo("unknown request " + criterion.request());
        }
        assertThat(engine.calls()).isEmpty();
    }

    @Test
    void aRequestThatEmbedsItselfThroughAnotherIsRefusedAtTheOuterNode() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest one = registry.savedRequests().create("lines", "Un", json.write(Request.everyone()));
        SavedRequest two = saved("lines", asking(embed("x", one)));
        registry.savedRequests().save(one.id(), "lines", json.write(asking(embed("y", two))));

        Problem problem = problem(engine, "lines", embed("outer", one));

        assertThat(problem.code()).isEqualTo("circularRequest");
        assertThat(problem.nodeId()).isEqualTo("outer");
        assertThat(problem.message()).contains(one.id().toString(), "embed another version");
    }

    @Test
    void twentyLevelsAreEnough() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest inner = registry.savedRequests().create("lines", "1", json.write(Request.everyone()));
        for (int level = 2; level < Limits.DEPTH; level++) {
            inner = saved("lines", asking(embed("e", inner)));
        }
        feasibility(engine).count(asking(embed("outer", inner)), "lines");
        assertThat(engine.calls()).hasSize(1);

        SavedRequest deeper = saved("lines", asking(embed("e", inner)));
        Problem problem = problem(engine, "lines", embed("outer", deeper));
        assertThat(problem.code()).isEqualTo("tooDeep");
        assertThat(problem.nodeId()).isEqualTo("outer");
        assertThat(problem.message()).contains("embed less");
    }

    @Test
    void aLinkToNothingInsideDoesNotFindANodeOutside() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest loose = registry.savedRequests()
                .create("lines", "", DIAGNOSES.replace("\"second\":\"b\"", "\"second\":\"outer\""));

        Problem problem = problem(engine, "lines", embed("outer", loose));

        assertThat(problem.code()).isEqualTo("embeddedProblem");
        assertThat(problem.nodeId()).isEqualTo("outer");
        assertThat(problem.arguments()).containsEntry("problem", "linkToNothing");
    }

    @Test
    void doublingAtEachLevelEndsAtTheNumberOfNodes() {
        RecordingEngine engine = new RecordingEngine(50, List.of());
        SavedRequest inner = registry.savedRequests().create("lines", "1", json.write(Request.everyone()));
        for (int level = 0; level < 12; level++) {
            inner = saved("lines", asking(embed("e", inner), embed("f", inner)));
        }

        Problem problem = problem(engine, "lines", embed("outer", inner));

        assertThat(problem.code()).isEqualTo("tooManyNodes");
        assertThat(problem.nodeId()).isEqualTo("outer");
    }

    private SavedRequest saved(String login, Request request) {
        return registry.savedRequests().create(login, "", json.write(request));
    }

    private static RequestCriterion embed(String id, SavedRequest saved) {
        return new RequestCriterion(id, Optional.empty(), false, saved.id(), saved.version());
    }

    private static Request asking(Node... children) {
        return new Request(Population.everyone(), Group.all("root", children), List.of());
    }

    private Problem problem(RecordingEngine engine, String login, Node node) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> feasibility(engine).count(asking(node), login));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().getFirst();
    }

    private Feasibility feasibility(RecordingEngine engine) {
        return registry.feasibility(engine, Optional::empty);
    }

    private AuditLine latest(String login) {
        return registry.auditLog()
                .list(Filter.all().ofLogin(login), 1)
                .getFirst()
                .line();
    }
}
