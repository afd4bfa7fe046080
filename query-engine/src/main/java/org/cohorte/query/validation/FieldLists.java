package org.cohorte.query.validation;

import java.util.Collection;
import java.util.Map;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCriterion;

/** Lists of a criterion's own fields: not too long, and nothing blank in them. */
final class FieldLists implements Rule {

    @Override
    public void check(Node node, Problems problems) {
        switch (node) {
            case Group group -> {}
            case PatientCriterion patient -> {}
            case StayCriterion stay -> {}
            case DiagnosisCriterion diagnosis -> {
                codes(diagnosis.id(), diagnosis.codes(), problems);
                values(diagnosis.id(), diagnosis.ranks(), "ranks", problems);
                values(diagnosis.id(), diagnosis.sources(), "sources", problems);
            }
            case ProcedureCriterion procedure -> {
                codes(procedure.id(), procedure.codes(), problems);
                values(procedure.id(), procedure.sources(), "sources", problems);
            }
            case LaboratoryCriterion laboratory -> codes(laboratory.id(), laboratory.codes(), problems);
            case PrescriptionCriterion prescription -> {
                codes(prescription.id(), prescription.codes(), problems);
                values(prescription.id(), prescription.routes(), "routes", problems);
            }
            case DocumentCriterion document -> values(document.id(), document.types(), "types", problems);
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
