package org.cohorte.query.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.units.Quantity;
import org.cohorte.solr.Fields;
import org.cohorte.solr.FormAnswers;
import org.cohorte.solr.analysis.FrenchWords;

/** Conditions on the answers of a form, as terms of {@link FormAnswers} and ranges of them. */
final class AnswerQueries {

    private AnswerQueries() {}

    /** Forms in which the question has such an answer. */
    static Query of(Answer answer, Values values) {
        String question = answer.question().token();
        List<Query> conditions = new ArrayList<>();
        answer.yes().ifPresent(yes -> conditions.add(Query.term(Fields.ANSWERS, FormAnswers.flag(question, yes))));
        if (!answer.codes().isEmpty()) {
            conditions.add(Query.terms(
                    Fields.ANSWERS,
                    answer.codes().stream()
                            .map(code -> FormAnswers.code(question, code.token()))
                            .toList()));
        }
        answer.value().ifPresent(value -> conditions.add(number(question, value, values)));
        answer.date().ifPresent(range -> conditions.add(date(question, range)));
        answer.text()
                .ifPresent(text -> FrenchWords.of(text)
                        .forEach(word -> conditions.add(Query.term(Fields.ANSWERS, FormAnswers.word(question, word)))));
        return new Query.All(conditions, List.of());
    }

    private static Query number(String question, ValueCondition condition, Values values) {
        Quantity base = values.base(condition, condition.value());
        String dimension = base.dimension();
        String bound = term(question, base);
        String low = FormAnswers.lowest(question, dimension);
        String high = FormAnswers.highest(question, dimension);
        return switch (condition.operator()) {
            case LESS -> new Query.TermRange(Fields.ANSWERS, low, bound, false);
            case AT_MOST -> new Query.TermRange(Fields.ANSWERS, low, bound, true);
            case EQUAL -> Query.term(Fields.ANSWERS, bound);
            case AT_LEAST -> new Query.TermRange(Fields.ANSWERS, bound, high, true);
            case GREATER ->
                // every greater number differs within the 16 digits: what follows the bound itself is above it
                new Query.TermRange(Fields.ANSWERS, bound + "0", high, true);
            case BETWEEN -> {
                BigDecimal upTo = condition.upTo().orElse(condition.value());
                yield new Query.TermRange(Fields.ANSWERS, bound, term(question, values.base(condition, upTo)), true);
            }
        };
    }

    private static String term(String question, Quantity number) {
        return FormAnswers.number(question, number.dimension(), number.value().doubleValue());
    }

    private static Query date(String question, DateRange range) {
        String from =
                range.from().map(day -> FormAnswers.day(question, day)).orElseGet(() -> FormAnswers.firstDay(question));
        String to =
                range.to().map(day -> FormAnswers.day(question, day)).orElseGet(() -> FormAnswers.lastDay(question));
        return new Query.TermRange(Fields.ANSWERS, from, to, true);
    }
}
