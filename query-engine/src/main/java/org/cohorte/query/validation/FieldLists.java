package org.cohorte.query.validation;

import java.util.Collection;
import java.util.Map;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Lists of a criterion's own fields: not too long, and nothing blank in them. */
final class FieldLists implements Rule {

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof EventCriterion event) {
            codes(event.id(), event.codes(), problems);
            event.sourceWords().forEach(words -> values(event.id(), words.values(), words.member(), problems));
        }
    }

    private static void values(String id, Collection<String> values, String member, Problems problems) {
        Lengths.values(id, values, member, Limits.VALUES_PER_FIELD, problems);
    }

    private static void codes(String id, Collection<Code> codes, Problems problems) {
        Lengths.size(id, codes.size(), "codes", Limits.CODES_PER_CRITERION, problems);
        int index = 0;
        for (Code code : codes) {
            String member = "codes[" + index++ + "]";
            Lengths.text(id, code.value(), member + ".code", Limits.VALUE_LENGTH, problems);
            Lengths.text(id, code.system(), member + ".system", Limits.VALUE_LENGTH, problems);
            if (code.value().isBlank() || code.system().isBlank()) {
                problems.error(id, member, ProblemCodes.BLANK, Map.of(), "a code needs a system and a code");
            }
        }
    }
}
