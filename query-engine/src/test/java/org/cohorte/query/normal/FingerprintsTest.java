package org.cohorte.query.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints(new Units());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"diagnosis","id":"a"} | {"type":"diagnosis","id":"b","name":"x"}
        {"type":"diagnosis","id":"a","codes":[{"system":"s","code":"1"},{"system":"s","code":"2"}]} | {"type":"diagnosis","id":"a","codes":[{"system":"s","code":"2"},{"system":"s","code":"1"},{"system":"s","code":"2"}]}
        {"type":"group","id":"g","children":[{"type":"diagnosis","id":"a"}]} | {"type":"diagnosis","id":"a"}
        {"type":"group","id":"g","match":{"rule":"any"},"children":[{"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"}]} | {"type":"group","id":"g","match":{"rule":"atLeast","n":1},"children":[{"type":"procedure","id":"b"},{"type":"diagnosis","id":"a"}]}
        {"type":"group","id":"g","exclude":true,"match":{"rule":"any"},"children":[{"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"}]} | {"type":"group","id":"g","children":[{"type":"procedure","id":"b","exclude":true},{"type":"diagnosis","id":"a","exclude":true}]}
        {"type":"group","id":"g","match":{"rule":"atMost","n":0},"children":[{"type":"diagnosis","id":"a"}]} | {"type":"diagnosis","id":"a","exclude":true}
        {"type":"group","id":"g","match":{"rule":"between","min":2,"max":9},"children":[{"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"}]} | {"type":"group","id":"g","children":[{"type":"procedure","id":"b"},{"type":"diagnosis","id":"a"}]}
        {"type":"group","id":"g"} | {"type":"group","id":"g","match":{"rule":"atLeast","n":0},"children":[{"type":"diagnosis","id":"a"}]}
        {"type":"laboratory","id":"a","value":{"operator":"less","value":150,"unit":"umol/L"}} | {"type":"laboratory","id":"a","value":{"operator":"less","value":0.1500,"unit":"mmol/l"}}
        {"type":"patient","id":"a","age":{"min":18,"max":75}} | {"type":"patient","id":"a","age":{"min":216,"max":911,"unit":"months"}}
        {"type":"document","id":"a","mention":"affirmed"} | {"type":"document","id":"a"}
        {"type":"patient","id":"a","identifiers":{"kind":"ipp","values":["1","2"]}} | {"type":"patient","id":"b","identifiers":{"kind":"ipp","values":["2","1","2"]}}
        {"type":"cohort","id":"a","cohort":"123e4567-e89b-12d3-a456-426614174000"} | {"type":"cohort","id":"b","name":"x","cohort":"123E4567-e89b-12d3-a456-426614174000"}
        {"type":"document","id":"a","text":"fièvre","mention":"any"} | {"type":"document","id":"a","text":"fièvre"}
        {"type":"document","id":"a","text":"fièvre  toux"} | {"type":"document","id":"a","text":"fièvre ET toux"}
        """)
    void isTheSameForTheSameMeaning(String left, String right) {
        assertThat(of(left)).isEqualTo(of(right)).hasSize(64);
    }

    @Test
    void isAnotherOneInsideACohort() {
        Request everyone = Request.everyone();
        Set<String> all = new HashSet<>();
        all.add(fingerprints.of(everyone));
        for (long cohort = 0; cohort < 2; cohort++) {
            Population population = new Population(List.of(), Optional.of(new UUID(0, cohort)));
            all.add(fingerprints.of(new Request(population, everyone.root(), List.of())));
        }
        assertThat(all).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"diagnosis","id":"a"} | {"type":"diagnosis","id":"a","exclude":true}
        {"type":"diagnosis","id":"a"} | {"type":"procedure","id":"a"}
        {"type":"group","id":"g"} | {"type":"group","id":"g","exclude":true}
        {"type":"group","id":"g","match":{"rule":"any"},"children":[{"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"}]} | {"type":"group","id":"g","children":[{"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"}]}
        {"type":"group","id":"g","match":{"rule":"exactly","n":1},"children":[{"type":"diagnosis","id":"a"},{"type":"diagnosis","id":"b"}]} | {"type":"diagnosis","id":"a"}
        {"type":"laboratory","id":"a","value":{"operator":"less","value":150,"unit":"umol/L"}} | {"type":"laboratory","id":"a","value":{"operator":"less","value":150,"unit":"mg/L"}}
        {"type":"document","id":"a","text":"fièvre","mention":"affirmed"} | {"type":"document","id":"a","text":"fièvre"}
        {"type":"document","id":"a","text":"fièvre toux"} | {"type":"document","id":"a","text":"fièvre OR toux"}
        """)
    void isAnotherForAnotherMeaning(String left, String right) {
        assertThat(of(left)).isNotEqualTo(of(right));
    }

    private static final String AB = "{\"type\":\"diagnosis\",\"id\":\"a\"},{\"type\":\"procedure\",\"id\":\"b\"}";

    private String of(String children, String links, String pins) {
        return fingerprints.of(new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\"," + "\"children\":[" + children
                        + "]},\"links\":[" + links + "],\"pins\":[" + pins + "]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"sameStay","first":"a","second":"b"} | {"kind":"sameStay","first":"b","second":"a"}
        {"kind":"sameStay","first":"a","second":"b"} | {"kind":"sameStay","first":"a","second":"b"},{"kind":"sameStay","first":"b","second":"a"}
        {"kind":"sequence","first":"a","second":"b","delay":{"min":1,"max":2,"unit":"weeks"}} | {"kind":"sequence","first":"b","second":"a","delay":{"min":-14,"max":-7,"unit":"days"}}
        {"kind":"sequence","first":"a","second":"b","delay":{"max":2,"unit":"years"}} | {"kind":"sequence","first":"a","second":"b","delay":{"max":24,"unit":"months"}}
        {"kind":"sequence","first":"a","second":"b","delay":{"min":2,"unit":"hours"}} | {"kind":"sequence","first":"b","second":"a","delay":{"max":-120,"unit":"minutes"}}
        """)
    void isTheSameForLinksOfTheSameMeaning(String left, String right) {
        String other = "{\"type\":\"procedure\",\"id\":\"x\"},{\"type\":\"group\",\"id\":\"g\",\"children\":["
                + "{\"type\":\"diagnosis\",\"id\":\"y\"}]}";
        String renamed = right.replace("\"b\"", "\"x\"").replace("\"a\"", "\"y\"");
        assertThat(of(AB, left, "")).isEqualTo(of(other, renamed, ""));
        assertThat(of(AB, left, "")).isNotEqualTo(of(AB, "", ""));
    }

    @Test
    void tellsLinksAndPinsApart() {
        String twice = "{\"type\":\"diagnosis\",\"id\":\"a\"},{\"type\":\"diagnosis\",\"id\":\"b\"}";
        String differently = "{\"kind\":\"differentStay\",\"first\":\"a\",\"second\":\"b\"}";
        String then = "{\"kind\":\"sequence\",\"first\":\"a\",\"second\":\"b\",\"delay\":{\"min\":1,\"unit\":\"%s\"}}";
        String first = "{\"criterion\":\"%s\",\"which\":\"first\"}";
        assertThat(List.of(
                        of(twice, "", ""),
                        of(twice, differently, ""),
                        of(twice, then.formatted("days"), ""),
                        of(twice, then.formatted("months"), ""),
                        of(twice, then.formatted("days"), first.formatted("a")),
                        of(twice, then.formatted("days"), first.formatted("b")),
                        of(
                                "{\"type\":\"group\",\"id\":\"g\",\"exclude\":true,\"children\":[" + twice + "]}",
                                differently,
                                ""),
                        of("{\"type\":\"group\",\"id\":\"g\",\"exclude\":true,\"children\":[" + twice + "]}", "", "")))
                .doesNotHaveDuplicates();
        assertThat(of(twice, differently, first.formatted("a")))
                .isEqualTo(of(twice, differently, first.formatted("b")));
        assertThat(of(twice, then.formatted("days"), "{\"criterion\":\"a\",\"which\":\"nth\",\"rank\":1}"))
                .isEqualTo(of(twice, then.formatted("days"), first.formatted("a")));
    }

    @Test
    void doesNotDependOnTheOrderOfChildren() {
        long seed = 5;
        Random random = new Random(seed);
        RandomRequests requests = new RandomRequests(seed);
        Set<String> different = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Request request = requests.next();
            Request shuffled = request.withRoot(shuffled(request.root(), random));
            String fingerprint = fingerprints.of(request);
            assertThat(fingerprints.of(shuffled))
                    .as("seed %d, request %d", seed, i)
                    .isEqualTo(fingerprint);
            different.add(fingerprint);
        }
        assertThat(different).hasSizeGreaterThan(300);
    }

    private static Group shuffled(Group group, Random random) {
        List<Node> children = new ArrayList<>();
        for (Node child : group.children()) {
            children.add(child instanceof Group inner ? shuffled(inner, random) : child);
        }
        Collections.shuffle(children, random);
        return group.withChildren(children);
    }

    private String of(String node) {
        return fingerprints.of(new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + node + "]}}"));
    }
}
