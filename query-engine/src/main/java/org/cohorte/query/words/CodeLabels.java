package org.cohorte.query.words;

import java.util.Collection;
import java.util.Map;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;

/** Labels of codes; {@link org.cohorte.query.concepts.ConceptSearch#describe} is one. Unknown codes are absent. */
@FunctionalInterface
public interface CodeLabels {

    Map<Code, Concept> describe(Collection<Code> codes);
}
