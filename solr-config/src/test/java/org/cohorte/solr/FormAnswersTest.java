package org.cohorte.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.cohorte.solr.analysis.FrenchWords;
import org.junit.jupiter.api.Test;

class FormAnswersTest {

    private static final String QUESTION = "form|suivi/poids";

    @Test
    void numbersAreInTheOrderOfTheirTerms() {
        List<String> terms = DoubleStream.of(
                        Double.NEGATIVE_INFINITY, -1e300, -70.5, -70, -1e-9, 0, 1e-9, 3, 70, 70.5, 1e300)
                .mapToObj(value -> FormAnswers.number(QUESTION, "g", value))
                .toList();
        assertThat(terms).isSorted().doesNotHaveDuplicates();
        assertThat(FormAnswers.lowest(QUESTION, "g")).isLessThan(terms.getFirst());
        assertThat(FormAnswers.highest(QUESTION, "g")).isGreaterThan(terms.getLast());
        assertThat(FormAnswers.number(QUESTION, "g", -0.0)).isEqualTo(FormAnswers.number(QUESTION, "g", 0.0));
    }

    @Test
    void daysAreInTheOrderOfTheirTermsBeforeAndAfter1970() {
        List<String> terms = Stream.of("1899-12-31", "1969-12-31", "1970-01-01", "2020-02-29", "2020-03-01")
                .map(day -> FormAnswers.day(QUESTION, LocalDate.parse(day)))
                .toList();
        assertThat(terms).isSorted();
        assertThat(FormAnswers.firstDay(QUESTION)).isLessThan(terms.getFirst());
        assertThat(FormAnswers.lastDay(QUESTION)).isGreaterThan(terms.getLast());
    }

    @Test
    void oneQuestionIsNotTheBeginningOfAnother() {
        assertThat(FormAnswers.number("form|a/1", "g", 1))
                .isGreaterThan(FormAnswers.highest("form|a/1", "g").substring(0, 9));
        assertThat(FormAnswers.number("form|a/10", "g", 5))
                .matches(term -> term.compareTo(FormAnswers.lowest("form|a/1", "g")) < 0
                        || term.compareTo(FormAnswers.highest("form|a/1", "g")) > 0);
    }

    @Test
    void wordsAreComparedWithoutCaseAccentArticleOrPlural() {
        assertThat(FrenchWords.of("L’Œdème, les RÉNAUX d'hier : 7,5 mg"))
                .containsExactly("oedem", "les", "renal", "hier", "7", "5", "mg");
        assertThat(FrenchWords.of("œdèmes")).isSubsetOf(FrenchWords.of("L'œdème"));
        assertThat(FrenchWords.of(" … ")).isEmpty();
    }
}
