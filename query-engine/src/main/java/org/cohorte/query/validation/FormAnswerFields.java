package org.cohorte.query.validation;

import java.time.LocalDate;
import java.util.Map;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.solr.analysis.FrenchWords;

/** Each answer of a form is asked for in one way, which says something. */
final class FormAnswerFields implements Rule {

    private final LocalDate today;

    FormAnswerFields(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof FormCriterion form)) {
            return;
        }
        Lengths.size(form.id(), form.answers().size(), "answers", Limits.ANSWERS, problems);
        for (int i = 0; i < form.answers().size(); i++) {
            check(form, "answers[" + i + "]", form.answers().get(i), problems);
        }
    }

    private void check(FormCriterion form, String member, Answer answer, Problems problems) {
        if (answer.conditions() != 1) {
            problems.error(
                    form.id(),
                    member,
                    ProblemCodes.ANSWER_CONDITIONS,
                    Map.of("count", String.valueOf(answer.conditions())),
                    "one of yes, codes, value, date and text is expected, found: " + answer.conditions());
        }
        answer.date().ifPresent(range -> new Ranges(today, problems).dates(form.id(), member + ".date", range, true));
        answer.text().ifPresent(text -> {
            Lengths.text(form.id(), text, member + ".text", Limits.TEXT_LENGTH, problems);
            if (FrenchWords.of(text).isEmpty()) {
                problems.error(form.id(), member + ".text", ProblemCodes.BLANK, Map.of(), "no word to look for");
            }
        });
    }
}
