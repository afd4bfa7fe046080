package org.cohorte.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.cohorte.query.criteria.ProblemCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fièvre toux                  | (fièvre & toux)
        fièvre ET toux               | (fièvre & toux)
        fièvre OU toux OR dyspnée    | (fièvre / toux / dyspnée)
        fièvre ou toux               | (fièvre & ou & toux)
        a1 b1 OR c1 d1               | ((a1 & b1) / (c1 & d1))
        fièvre -toux                 | (fièvre & !toux)
        fièvre SAUF (toux OR rhume)  | (fièvre & !(toux / rhume))
        −fièvre                      | !fièvre
        "insuffisance  rénale"       | [insuffisance rénale]
        « insuffisance rénale »      | [insuffisance rénale]
        "fièvre"                     | fièvre
        covid-19                     | [covid 19]
        l'insuline                   | l'insuline
        L'Insuf*                     | insuf*
        œdèm*                        | oedem*
        post-opér*                   | [post oper*]
        fièvre near/3 toux           | (fièvre ~3 toux)
        fièvre PROCHE/0 toux         | (fièvre ~0 toux)
        (a1 OR b1) near/2 "c1 d1"    | ({a1 b1} ~2 [c1 d1])
        title:fièvre                 | [title fièvre]
        a1 + b1 && !c1               | (a1 & b1 & c1)
        """)
    void reads(String text, String expected) {
        assertThat(shown(TextParser.parse(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        title:(              | textSyntax    | 8
        (fièvre              | textSyntax    | 1
        fièvre)              | textSyntax    | 7
        fièvre "toux         | textSyntax    | 8
        fièvre OR            | textSyntax    | 10
        OR fièvre            | textSyntax    | 1
        ()                   | textSyntax    | 2
        -                    | textSyntax    | 2
        ""                   | textSyntax    | 1
        fi*vre               | textSyntax    | 3
        near/3 toux          | textSyntax    | 1
        a1 near/3            | textSyntax    | 10
        a1 near/1 b1 near/1 c1 | textSyntax  | 14
        (a1 b1) near/2 c1    | textSyntax    | 1
        &                    | textSyntax    | 2
        le de la             | onlyStopWords |
        "de la"              | onlyStopWords |
        fièvre OR le         | onlyStopWords |
        fi*                  | textTooCostly |
        *                    | textTooCostly |
        a1 near/101 b1       | textTooCostly |
        fièv* near/2 "a b"   | textTooCostly |
        """)
    void refuses(String text, String code, String position) {
        assertThat(TextParser.problem(text)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            if (position != null) {
                assertThat(problem.arguments()).containsEntry("position", position);
            }
        });
    }

    @Test
    void boundsWhatASearchCosts() {
        assertThat(TextParser.problem("mot ".repeat(100))).isEmpty();
        assertThat(code("mot ".repeat(101))).isEqualTo(ProblemCodes.TEXT_TOO_COSTLY);
        assertThat(code("(".repeat(2_000))).isEqualTo(ProblemCodes.TEXT_TOO_COSTLY);
        assertThat(code("mot* ".repeat(11))).isEqualTo(ProblemCodes.TEXT_TOO_COSTLY);
    }

    @Test
    void answersEveryTextWithATreeOrAProblem() {
        long seed = 13;
        Random random = new Random(seed);
        String[] parts = {
            "fièvre", "OR", "(", ")", "\"", "-", "*", "near/2", " ", "l'", "ET", "rénal*", "²", "_", "{!x}", "\\"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            if (TextParser.problem(text.toString()).isEmpty()) {
                assertThat(TextParser.parse(text.toString()))
                        .as("seed %d: %s", seed, text)
                        .isNotNull();
            }
        }
    }

    private static String code(String text) {
        return TextParser.problem(text).orElseThrow().code();
    }

    private static String shown(TextNode node) {
        return switch (node) {
            case TextNode.Word word -> word.text();
            case TextNode.Prefix prefix -> prefix.start() + "*";
            case TextNode.Phrase phrase -> joined("[", phrase.parts(), " ", "]");
            case TextNode.OneOf one -> joined("{", one.operands(), " ", "}");
            case TextNode.Near near ->
                "(" + shown(near.left()) + " ~" + near.distance() + " " + shown(near.right()) + ")";
            case TextNode.All all -> joined("(", all.parts(), " & ", ")");
            case TextNode.Any any -> joined("(", any.parts(), " / ", ")");
            case TextNode.Not not -> "!" + shown(not.part());
        };
    }

    private static String joined(String open, java.util.List<? extends TextNode> parts, String between, String close) {
        return parts.stream()
                .map(TextParserTest::shown)
                .collect(java.util.stream.Collectors.joining(between, open, close));
    }
}
