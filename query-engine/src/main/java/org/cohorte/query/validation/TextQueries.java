package org.cohorte.query.validation;

import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.text.TextParser;

/** Words can be read, mean something, and cost what a search may cost. */
final class TextQueries implements Rule {

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof DocumentCriterion document) || document.text().isBlank()) {
            return;
        }
        if (document.text().length() > Limits.TEXT_LENGTH) {
            Lengths.text(document.id(), document.text(), "text", Limits.TEXT_LENGTH, problems);
            return;
        }
        TextParser.problem(document.text())
                .ifPresent(problem ->
                        problems.error(document.id(), "text", problem.code(), problem.arguments(), problem.message()));
    }
}
