package org.cohorte.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohorte.query.Changes;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.normal.Fingerprints;
import org.cohorte.query.units.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every sentence obeys: it says all that the request says, and no other request has it. */
class SentenceLawsTest {

    private static final long SEED = 20261126;

    private final FrenchEnglishWords words = new FrenchEnglishWords(
            codes -> Map.of(),
            numbers -> numbers.stream()
                    .distinct()
                    .collect(Collectors.toMap(number -> number, number -> "Unité " + number)));
    private final Fingerprints fingerprints = new Fingerprints(new Units());

    /**
     * Complete: to change any one member so that the request means something else changes its sentence. Who is in a list of
     * identifiers is the one thing left out on purpose.
     */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyMemberIsSaid(String language) {
        Locale locale = Locale.of(language);
        RandomRequests requests = new RandomRequests(SEED);
        int told = 0;
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Request request = requests.next();
            String sentence = words.request(request, locale);
            for (Request changed : Changes.of(request)) {
                if (!words.request(changed, locale).equals(sentence)) {
                    told++;
                } else if (!meaning(changed).equals(meaning(request))
                        || !names(changed.root()).equals(names(request.root()))) {
                    silent.add("request %d: %s%nis said like%n%s%n%s".formatted(i, changed, request, sentence));
                }
            }
        }
        assertThat(silent).as("changes that are not said, seed %d", SEED).isEmpty();
        assertThat(told).as("changes that were said").isGreaterThan(5_000);
    }

    /** Unambiguous: small trees, of which many are nearly the same, share a sentence only when they mean the same. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void treesOfOneSentenceMeanTheSame(String language) {
        Locale locale = Locale.of(language);
        SmallTrees trees = new SmallTrees(SEED);
        Map<String, Request> bySentence = new HashMap<>();
        Set<String> meanings = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Request request = trees.next();
            meanings.add(fingerprints.of(request));
            Request other = bySentence.putIfAbsent(words.request(request, locale), request);
            if (other != null && !other.equals(request)) {
                assertThat(fingerprints.of(request))
                        .as("seed %d: %s%n%s%nand%n%s", SEED, words.request(request, locale), request, other)
                        .isEqualTo(fingerprints.of(other));
            }
        }
        assertThat(meanings).as("different meanings").hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aVeryLongListOfCodesIsToldFromAnyOther(String language) {
        Locale locale = Locale.of(language);
        List<Code> many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Code("cim10", "X" + i))
                .toList();
        List<Code> other = new ArrayList<>(many);
        other.set(4_321, new Code("cim10", "Y"));
        String sentence = words.request(of(many), locale);
        assertThat(words.request(of(other), locale)).isNotEqualTo(sentence);
        assertThat(sentence).contains("X199").contains("+4800").hasSizeLessThan(5_000);
    }

    private static Request of(List<Code> codes) {
        return new Request(
                Population.everyone(),
                Group.all(
                        "root",
                        new DiagnosisCriterion(
                                "d", Optional.empty(), false, codes, Set.of(), Set.of(), EventOptions.none())),
                List.of());
    }

    /** Identifiers are identities: a sentence tells their kind and number, and is the same for any others. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whoIsInAListIsNotSaid(String language) {
        Locale locale = Locale.of(language);
        for (Identifiers.Kind kind : Identifiers.Kind.values()) {
            String one = words.request(of(new Identifiers(kind, Set.of("8001", "8002"))), locale);
            String other = words.request(of(new Identifiers(kind, Set.of("8001", "8003"))), locale);
            assertThat(one).isEqualTo(other).contains("2").doesNotContain("8001");
            assertThat(words.request(of(new Identifiers(kind, Set.of("8001"))), locale))
                    .isNotEqualTo(one);
        }
    }

    private static Request of(Identifiers list) {
        return new Request(Population.everyone(), Group.all("root", PatientCriterion.of("p", list)), List.of());
    }

    /** The fingerprint of the request over as many identifiers that are all the same everywhere. */
    private String meaning(Request request) {
        return fingerprints.of(request.withRoot((Group) withoutWho(request.root())));
    }

    private static Node withoutWho(Node node) {
        return switch (node) {
            case Group group ->
                group.withChildren(group.children().stream()
                        .map(SentenceLawsTest::withoutWho)
                        .toList());
            case PatientCriterion p ->
                new PatientCriterion(
                        p.id(),
                        p.name(),
                        p.exclude(),
                        p.sexes(),
                        p.age(),
                        p.ageOn(),
                        p.birth(),
                        p.vitalStatus(),
                        p.death(),
                        p.areas(),
                        p.identifiers().map(SentenceLawsTest::numbered));
            default -> node;
        };
    }

    private static Identifiers numbered(Identifiers list) {
        return new Identifiers(
                list.kind(),
                IntStream.range(0, list.values().size())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toSet()));
    }

    private static List<String> names(Node node) {
        List<String> names = new ArrayList<>(List.of(node.name().orElse("")));
        if (node instanceof Group group) {
            group.children().forEach(child -> names.addAll(names(child)));
        }
        return names;
    }

    /** Trees of at most five nodes over three criteria, under names that look like parts of a sentence. */
    private static final class SmallTrees {

        private static final List<String> NAMES =
                List.of("a", "a » : tous ces critères (", "x”: all these criteria (", "a) ; et sauf (b", "; or");

        private final Random random;
        private int ids;

        SmallTrees(long seed) {
            random = new Random(seed);
        }

        Request next() {
            ids = 0;
            return new Request(Population.everyone(), group(1), List.of());
        }

        private Group group(int depth) {
            List<Node> children = new ArrayList<>();
            for (int i = random.nextInt(depth == 1 ? 4 : 3); i > 0; i--) {
                children.add(depth < 3 && random.nextInt(3) == 0 ? group(depth + 1) : criterion());
            }
            return new Group(id(), name(), random.nextInt(4) == 0, match(), children);
        }

        private Match match() {
            return switch (random.nextInt(6)) {
                case 0 -> new Match.AtLeast(random.nextInt(3));
                case 1 -> new Match.AtMost(random.nextInt(3));
                case 2 -> new Match.Exactly(random.nextInt(3));
                case 3 -> new Match.Any();
                case 4 -> new Match.Between(random.nextInt(2), 1 + random.nextInt(2));
                default -> new Match.All();
            };
        }

        private Node criterion() {
            boolean exclude = random.nextInt(3) == 0;
            List<Code> codes = List.of(new Code("cim10", random.nextBoolean() ? "E11" : "E11, CIM-10 E12"));
            return random.nextInt(3) == 0
                    ? new ProcedureCriterion(
                            id(), name(), exclude, codes, Set.of(), Set.of(), Set.of(), EventOptions.none())
                    : new DiagnosisCriterion(id(), name(), exclude, codes, ranks(), Set.of(), EventOptions.none());
        }

        private Set<String> ranks() {
            return switch (random.nextInt(6)) {
                case 0 -> Set.of("DP", "DAS");
                case 1 -> Set.of("DAS ou DP");
                case 2 -> Set.of("DP · codé par pmsi");
                default -> Set.of();
            };
        }

        private String id() {
            return "n" + ids++;
        }

        private Optional<String> name() {
            return random.nextInt(5) == 0 ? Optional.of(NAMES.get(random.nextInt(NAMES.size()))) : Optional.empty();
        }
    }
}
