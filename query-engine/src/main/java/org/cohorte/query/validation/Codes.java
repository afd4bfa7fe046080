package org.cohorte.query.validation;

import java.util.List;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Node;

/** The codes that a node names. */
final class Codes {

    private Codes() {}

    static List<Code> of(Node node) {
        return node instanceof EventCriterion event ? event.codes() : List.of();
    }
}
