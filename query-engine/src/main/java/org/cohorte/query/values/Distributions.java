package org.cohorte.query.values;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;

/** Tells how the values of an analyte lie. Safe for many threads. */
public interface Distributions {

    /**
     * The validated results of some codes, of the patients whom the scope covers.
     *
     * @param codes with their descendants
     * @param unit  to tell them in
     * @return empty when the unit is not known, or no result has a number in a unit of its kind
     * @throws org.cohorte.query.engine.EngineException when the index cannot answer
     */
    Optional<ValueDistribution> of(List<Code> codes, String unit, Scope scope);

    /**
     * The unit that most results of some codes are written in, as their source spells it, of the patients whom the scope
     * covers.
     *
     * @return empty when none has a unit that is known
     * @throws org.cohorte.query.engine.EngineException when the index cannot answer
     */
    Optional<String> usualUnit(List<Code> codes, Scope scope);
}
