package org.cohorte.query.validation;

import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problems;

/** One rule about one node. Nodes that it does not concern pass. */
interface Rule {

    void check(Node node, Problems problems);
}
