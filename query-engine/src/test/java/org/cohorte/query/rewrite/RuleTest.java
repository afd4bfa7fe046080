package org.cohorte.query.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tree in, tree out. In a tree, {@code d(E11)} is a diagnosis, {@code p(X)} a procedure, {@code t(word)} a document, {@code s} any
 * stay, {@code f} women, {@code *} a patient criterion that asks for nothing, {@code l} a list of patients, {@code c} a cohort,
 * {@code r} a saved request; {@code -} excludes, and a capital letter marks a criterion
 * that a link names.
 */
class RuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NameTheRule | atLeast 1(s, f)  | any(s, f)
        NameTheRule | atLeast 2(s, f)  | all(s, f)
        NameTheRule | exactly 2(s, f)  | all(s, f)
        NameTheRule | exactly 1(s, f)  | does not fire
        NameTheRule | between 1 2(s, f) | any(s, f)
        NameTheRule | between 1 2(s, f, f) | does not fire
        NameTheRule | -atLeast 1(s, f) | -any(s, f)
        NameTheRule | atMost 1(s, f)   | does not fire
        NameTheRule | atLeast 1()      | does not fire
        NameTheRule | all(s, f)        | does not fire
        NameTheRule | atLeast 2(S, f)  | does not fire
        DropTruisms | all(s, *, all(), f) | all(s, f)
        DropTruisms | all(*)           | all()
        DropTruisms | all(s, l, c, r)  | does not fire
        DropTruisms | all(s, -*)       | does not fire
        DropTruisms | any(s, *)        | does not fire
        UnwrapSingles | any(s, all(f)) | any(s, f)
        UnwrapSingles | all(-any(-s), f) | all(s, f)
        UnwrapSingles | all(-all(s))   | all(-s)
        UnwrapSingles | all(all(S), f) | all(S, f)
        UnwrapSingles | all(any(S), f) | does not fire
        UnwrapSingles | all(-all(-S))  | does not fire
        UnwrapSingles | all(atMost 1(s)) | does not fire
        FlattenGroups | all(s, all(f, t(x))) | all(s, f, t(x))
        FlattenGroups | any(any(s, f), t(x)) | any(s, f, t(x))
        FlattenGroups | -all(s, all(S, D(E11))) | -all(s, S, D(E11))
        FlattenGroups | all(s, -all(f, t(x))) | does not fire
        FlattenGroups | all(s, any(f, t(x))) | does not fire
        FlattenGroups | any(s, any())  | does not fire
        FlattenGroups | atLeast 2(s, atLeast 2(f, t(x))) | does not fire
        DropDuplicates | all(s, f, s)  | all(s, f)
        DropDuplicates | any(all(s, f), all(s, f)) | any(all(s, f))
        DropDuplicates | all(l, c, r, l, c, r) | all(l, c, r)
        DropDuplicates | all(s, -s)    | does not fire
        DropDuplicates | all(S, S)     | does not fire
        DropDuplicates | atLeast 2(s, s) | does not fire
        MergeCodes | any(d(E11), s, d(E10 I10)) | any(s, d(E11 E10 I10))
        MergeCodes | any(d(E11), d(E10), p(X), p(Y)) | any(d(E11 E10), p(X Y))
        MergeCodes | any(d(E11), p(E10)) | does not fire
        MergeCodes | any(d(E11), -d(E10)) | does not fire
        MergeCodes | any(d(E11), d())  | does not fire
        MergeCodes | any(d(E11), D(E10)) | does not fire
        MergeCodes | any(d(E11), d2(E10)) | does not fire
        MergeCodes | all(d(E11), d(E10)) | does not fire
        OrderByCost | all(t(x), s, d(E11), f) | all(f, d(E11), s, t(x))
        OrderByCost | all(any(f, t(x)), s) | all(s, any(f, t(x)))
        OrderByCost | all(s, r, l, c)  | all(l, c, s, r)
        OrderByCost | all(f, s)        | does not fire
        OrderByCost | any(t(x), f)     | does not fire
        """)
    void rewrites(String name, String in, String out) {
        Trees trees = new Trees(in);
        Rule rule = Rule.inOrder().stream()
                .filter(candidate -> candidate.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        Optional<Node> rewritten = rule.rewrite((Group) trees.node(), trees.linked());
        assertThat(rewritten.map(node -> Trees.shown(node, trees.linked())).orElse("does not fire"))
                .isEqualTo(out);
    }

    @Test
    void isTriedInItsOrderUntilNothingFires() {
        Trees trees = new Trees("all(t(x), all(atLeast 1(d(E11), any(d(E10)), any(d(E11))), s), *, f)");
        Rewriter.Rewritten rewritten = new Rewriter().rewrite(Request.everyone().withRoot((Group) trees.node()));
        assertThat(Trees.shown(rewritten.request().root(), Set.of())).isEqualTo("all(f, d(E11 E10), s, t(x))");
        assertThat(rewritten.applied().stream().map(Rewriter.Applied::rule).distinct())
                .containsExactlyInAnyOrder(
                        "nameTheRule",
                        "unwrapSingles",
                        "flattenGroups",
                        "dropDuplicates",
                        "mergeCodes",
                        "dropTruisms",
                        "orderByCost");
        assertThat(new Rewriter().rewrite(rewritten.request()).applied()).isEmpty();
    }

    @Test
    void keepsEveryLinkedCriterion() {
        long seed = 9;
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 500; i++) {
            Request request = requests.next();
            Set<String> linked = request.links().stream()
                    .flatMap(link -> link.criteria().stream())
                    .collect(Collectors.toSet());
            Set<String> before = criteria(request.root());
            before.retainAll(linked);
            Request rewritten = new Rewriter().rewrite(request).request();
            assertThat(criteria(rewritten.root()))
                    .as("seed %d, request %d", seed, i)
                    .containsAll(before);
            assertThat(new Rewriter().rewrite(rewritten).applied())
                    .as("seed %d, request %d", seed, i)
                    .isEmpty();
        }
    }

    private static Set<String> criteria(Node node) {
        return node instanceof Group group
                ? group.children().stream()
                        .flatMap(child -> criteria(child).stream())
                        .collect(Collectors.toSet())
                : new HashSet<>(Set.of(node.id()));
    }

    /** Reads and shows trees in short. */
    private static final class Trees {

        private static final String SAVED = "123e4567-e89b-12d3-a456-426614174000";

        private final String text;
        private final List<String> linked = new ArrayList<>();
        private final Node node;
        private int position;
        private int ids;

        Trees(String text) {
            this.text = text;
            this.node = new RequestJson()
                    .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"r\",\"children\":[" + json() + "]}}")
                    .root()
                    .children()
                    .getFirst();
        }

        Node node() {
            return node;
        }

        Set<String> linked() {
            return Set.copyOf(linked);
        }

        private String json() {
            boolean excluded = text.charAt(position) == '-';
            position += excluded ? 1 : 0;
            int start = position;
            while (position < text.length() && "(),".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            String word = text.substring(start, position);
            String id = word.substring(0, 1) + ids++;
            if (Character.isUpperCase(word.charAt(0))) {
                linked.add(id);
            }
            String begin = "{\"id\":\"" + id + "\",\"exclude\":" + excluded;
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "s" -> begin + ",\"type\":\"stay\"}";
                case "f" -> begin + ",\"type\":\"patient\",\"sexes\":[\"female\"]}";
                case "*" -> begin + ",\"type\":\"patient\"}";
                case "l" -> begin + ",\"type\":\"patient\",\"identifiers\":{\"kind\":\"ipp\",\"values\":[\"8001\"]}}";
                case "c" -> begin + ",\"type\":\"cohort\",\"cohort\":\"" + SAVED + "\"}";
                case "r" -> begin + ",\"type\":\"request\",\"request\":\"" + SAVED + "\",\"version\":1}";
                case "t" -> begin + ",\"type\":\"document\",\"text\":\"" + argument() + "\"}";
                case "d" -> begin + ",\"type\":\"diagnosis\",\"codes\":" + codes() + "}";
                case "d2" -> begin + ",\"type\":\"diagnosis\",\"codes\":" + codes() + ",\"occurrences\":{\"min\":2}}";
                case "p" -> begin + ",\"type\":\"procedure\",\"codes\":" + codes() + "}";
                default -> begin + ",\"type\":\"group\",\"match\":" + match(word) + ",\"children\":" + children() + "}";
            };
        }

        private static String match(String word) {
            String[] parts = word.split(" ", -1);
            String rule = "{\"rule\":\"" + parts[0] + "\"";
            return switch (parts.length) {
                case 1 -> rule + "}";
                case 2 -> rule + ",\"n\":" + parts[1] + "}";
                default -> rule + ",\"min\":" + parts[1] + ",\"max\":" + parts[2] + "}";
            };
        }

        private String argument() {
            int end = text.indexOf(')', position);
            String argument = text.substring(position + 1, end);
            position = end + 1;
            return argument;
        }

        private String codes() {
            String codes = argument();
            return codes.isEmpty()
                    ? "[]"
                    : Arrays.stream(codes.split(" ", -1))
                            .map(code -> "{\"system\":\"x\",\"code\":\"" + code + "\"}")
                            .collect(Collectors.joining(",", "[", "]"));
        }

        private String children() {
            List<String> children = new ArrayList<>();
            position++;
            while (text.charAt(position) != ')') {
                if (text.charAt(position) == ',' || text.charAt(position) == ' ') {
                    position++;
                } else {
                    children.add(json());
                }
            }
            position++;
            return "[" + String.join(",", children) + "]";
        }

        static String shown(Node node, Set<String> linked) {
            String bare = bare(node, linked);
            return node.exclude() ? "-" + bare : bare;
        }

        private static String bare(Node node, Set<String> linked) {
            if (node instanceof Group group) {
                return match(group.match())
                        + group.children().stream()
                                .map(child -> shown(child, linked))
                                .collect(Collectors.joining(", ", "(", ")"));
            }
            String letter = node.id().replaceAll("\\d", "");
            return switch (node) {
                case DocumentCriterion document -> letter + "(" + document.text() + ")";
                case EventCriterion event
                when !letter.equalsIgnoreCase("s") ->
                    letter + event.codes().stream().map(Code::value).collect(Collectors.joining(" ", "(", ")"));
                default -> letter;
            };
        }

        private static String match(Match match) {
            return switch (match) {
                case Match.All all -> "all";
                case Match.Any any -> "any";
                case Match.AtLeast(int n) -> "atLeast " + n;
                case Match.AtMost(int n) -> "atMost " + n;
                case Match.Exactly(int n) -> "exactly " + n;
                case Match.Between(int min, int max) -> "between " + min + " " + max;
            };
        }
    }
}
