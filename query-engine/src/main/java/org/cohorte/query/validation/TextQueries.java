package org.cohorte.query.validation;

import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.text.TextParser;

/** Words can be read, mean something, and cost what a search may cost. */
final class TextQueries implements Rule {

    @Override
    public void check(Node node, Problems problems) {
        String text = switch (node) {
            case DocumentCriterion document -> document.text();
            case ImagingCriterion imaging -> imaging.text();
            case OtherCriterion other -> other.text();
            default -> "";
        };
        if (text.isBlank()) {
            return;
        }
        if (text.length() > Limits.TEXT_LENGTH) {
            Lengths.text(node.id(), text, "text", Limits.TEXT_LENGTH, problems);
            return;
        }
        TextParser.problem(text)
                .ifPresent(problem ->
                        problems.error(node.id(), "text", problem.code(), problem.arguments(), problem.message()));
    }
}
