package org.cohorte.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.CountAnswer.ListMatch;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Identifiers.Kind;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cohorts, saved requests and lists as criteria, counted in the index within the rights of somebody. */
@ExtendWith(PeopleTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedCriteriaInTheIndexTest {

    private static final String EVERYWHERE = "partout";
    private static final String TWELVE = "douzaine";

    private PeopleHouse house;

    @BeforeAll
    void open(PeopleHouse opened) {
        house = opened;
        house.account(EVERYWHERE, "u1", Reading.NOMINATIVE);
        house.account(TWELVE, "u12", Reading.NOMINATIVE);
    }

    @Test
    void aCohortIsCutByTheRightsOfTheOneWhoCounts() {
        long access = house.account("partante", "u1", Reading.NOMINATIVE);
        house.account("partante", "u12", Reading.PSEUDONYMISED);
        UUID all = house.cohort("partante");
        assertThat(total("partante", cohort(all, false))).isEqualTo(Patients.SIZE);
        house.end(access);
        assertThat(total("partante", cohort(all, false))).isEqualTo(20);
        assertThat(total("partante", cohort(all, true))).isZero();
    }

    @Test
    void aListFindsThoseInSightAndTellsTheOthersLikeStrangers() {
        Set<String> ipps = IntStream.range(15, 25).mapToObj("80%04d"::formatted).collect(Collectors.toSet());
        assertThat(count(EVERYWHERE, list(Kind.IPP, ipps)).lists()).containsExactly(new ListMatch("l", 10, 0));
        CountAnswer seen = count(TWELVE, list(Kind.IPP, ipps));
        assertThat(seen.total()).isEqualTo(5);
        assertThat(seen.lists()).containsExactly(new ListMatch("l", 10, 5));

        Set<String> absent = new HashSet<>(ipps);
        absent.removeIf(ipp -> Integer.parseInt(ipp) >= 800_020);
        IntStream.range(0, 5).forEach(i -> absent.add("nobody" + i));
        CountAnswer strangers = count(TWELVE, list(Kind.IPP, absent));
        assertThat(strangers.lists()).isEqualTo(seen.lists());
        assertThat(strangers.total()).isEqualTo(seen.total());
    }

    @Test
    void pseudonymsFindTheSamePatients() {
        Set<String> pseudonyms = IntStream.range(0, 3)
                .mapToObj(n -> house.patient(n).pseudonym())
                .collect(Collectors.toSet());
        assertThat(total(TWELVE, list(Kind.PSEUDONYM, pseudonyms))).isEqualTo(3);
    }

    @Test
    void aCohortOfARequestWithAListKeepsItsPatients() {
        UUID request = house.request(EVERYWHERE, "Liste", asking(list(Kind.IPP, Set.of("800001", "800030", "x"))));
        Cohort made = house.cohorts().create(EVERYWHERE, request, 1, "");
        assertThat(made.size()).isEqualTo(2);
        assertThat(total(EVERYWHERE, cohort(made.id(), false))).isEqualTo(2);
    }

    /** What is embedded counts like what is written out, its links included, its population aside. */
    @Test
    void anEmbeddedRequestCountsLikeItsCriteriaWrittenOut() {
        String criteria = """
                {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":"I10"}]},
                {"type":"laboratory","id":"b","codes":[{"system":"loinc","code":"2823-3"}],
                 "value":{"operator":"less","value":11,"unit":"mmol/L"}}""";
        String links = "\"links\":[{\"first\":\"a\",\"second\":\"b\",\"kind\":\"sameDay\"}]";
        Request written = new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + criteria + "]},"
                        + links + "}");
        Request inSeventeen = written.withPopulation(new Population(List.of(house.number("u13")), Optional.empty()));
        UUID saved = house.request(EVERYWHERE, "Dedans", inSeventeen);
        long expected = house.feasibility().count(written, EVERYWHERE).total();
        assertThat(expected).isPositive();

        CountAnswer kept = count(EVERYWHERE, new RequestCriterion("e", Optional.empty(), false, saved, 1));
        assertThat(kept.total()).isEqualTo(expected);
        assertThat(kept.nodes()).extracting(NodeCount::id).containsExactly("root", "e");
        assertThat(kept.nodes().getLast().alone()).isEqualTo(expected);
        assertThat(kept.fingerprint())
                .isEqualTo(house.feasibility().count(written, EVERYWHERE).fingerprint());
        assertThat(total(EVERYWHERE, new RequestCriterion("e", Optional.empty(), true, saved, 1)))
                .isEqualTo(Patients.SIZE - expected);
    }

    private static CohortCriterion cohort(UUID cohort, boolean exclude) {
        return new CohortCriterion("c", Optional.empty(), exclude, cohort);
    }

    private static PatientCriterion list(Kind kind, Set<String> values) {
        return PatientCriterion.of("l", new Identifiers(kind, values));
    }

    private static Request asking(Node node) {
        return new Request(Population.everyone(), Group.all("root", node), List.of());
    }

    private CountAnswer count(String login, Node node) {
        return house.feasibility().count(asking(node), login);
    }

    private long total(String login, Node node) {
        return count(login, node).total();
    }
}
