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
        {"type":"document","id":"a","text":"fièvre toux"} | {"type":"document","id":"a","text":"fièvre OR toux"}
        """)
    void isAnotherForAnotherMeaning(String left, String right) {
        assertThat(of(left)).isNotEqualTo(of(right));
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
