package org.cohorte.query.validation;

import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.OtherCriterion;

/** The codes that a node names. */
final class Codes {

    private Codes() {}

    /**
     * One list of codes.
     *
     * @param single whether the member is one code and no list
     */
    record Named(String member, List<Code> codes, boolean single) {

        /** Where a code stands. */
        String member(int index) {
            return single ? member : member + "[" + index + "]";
        }
    }

    static List<Named> of(Node node) {
        if (!(node instanceof EventCriterion event)) {
            return List.of();
        }
        List<Named> lists = new ArrayList<>();
        lists.add(new Named("codes", event.codes(), false));
        switch (event) {
            case MicrobiologyCriterion c -> lists.add(new Named("antibiotics", c.antibiotics(), false));
            case OtherCriterion c -> lists.add(new Named("valueCodes", c.valueCodes(), false));
            case FormCriterion c -> answers(c, lists);
            default -> {}
        }
        return lists;
    }

    private static void answers(FormCriterion form, List<Named> lists) {
        for (int i = 0; i < form.answers().size(); i++) {
            Answer answer = form.answers().get(i);
            lists.add(new Named("answers[" + i + "].question", List.of(answer.question()), true));
            lists.add(new Named("answers[" + i + "].codes", answer.codes(), false));
        }
    }
}
