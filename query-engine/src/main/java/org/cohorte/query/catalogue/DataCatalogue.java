package org.cohorte.query.catalogue;

import java.util.Optional;
import org.cohorte.query.scope.Scope;

/**
 * Tells what the index holds: records that happened in the units of a scope, of the patients whom the scope covers. What is
 * planned has not happened and is left out. Safe for many threads.
 *
 * <p>An answer costs one pass over the records of the units, and nothing while the index is the same: then it is kept.
 */
public interface DataCatalogue {

    /**
     * Every kind.
     *
     * @param unit number of a unit; what is below it counts too; empty for the whole scope
     * @throws org.cohorte.query.engine.EngineException when the index cannot answer
     */
    Holdings kinds(Optional<String> unit, Scope scope);

    /**
     * One kind, with its fields and its units.
     *
     * @param unit as {@link #kinds}
     * @throws org.cohorte.query.engine.EngineException when the index cannot answer
     */
    KindHoldings kind(RecordKind kind, Optional<String> unit, Scope scope);
}
