package org.cohorte.query.validation;

import java.util.Collection;
import java.util.Map;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Identifiers;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Lists of a criterion's own fields: not too long, and nothing blank in them. */
final class FieldLists implements Rule {

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof PatientCriterion patient) {
            values(patient.id(), patient.areas(), "areas", problems);
            patient.identifiers().ifPresent(list -> identifiers(patient.id(), list, problems));
        }
        if (node instanceof EventCriterion event) {
            Codes.of(event).forEach(list -> codes(event.id(), list, problems));
            event.sourceWords().forEach(words -> values(event.id(), words.values(), words.member(), problems));
        }
    }

    private static void identifiers(String id, Identifiers list, Problems problems) {
        Lengths.values(id, list.values(), "identifiers.values", Limits.IDENTIFIERS, problems);
        if (list.values().isEmpty()) {
            problems.error(
                    id, "identifiers.values", ProblemCodes.BLANK, Map.of(), "the list holds no identifier: add some");
        }
    }

    private static void values(String id, Collection<String> values, String member, Problems problems) {
        Lengths.values(id, values, member, Limits.VALUES_PER_FIELD, problems);
    }

    private static void codes(String id, Codes.Named list, Problems problems) {
        Lengths.size(id, list.codes().size(), list.member(), Limits.CODES_PER_CRITERION, problems);
        for (int i = 0; i < list.codes().size(); i++) {
            Code code = list.codes().get(i);
            String member = list.member(i);
            Lengths.text(id, code.value(), member + ".code", Limits.VALUE_LENGTH, problems);
            Lengths.text(id, code.system(), member + ".system", Limits.VALUE_LENGTH, problems);
            if (code.value().isBlank() || code.system().isBlank()) {
                problems.error(id, member, ProblemCodes.BLANK, Map.of(), "a code needs a system and a code");
            }
        }
    }
}
