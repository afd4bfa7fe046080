package org.cohorte.registry.catalogue;

import java.util.Optional;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.RecordKind;

/**
 * Tells whoever counts patients what the index holds in their perimeter: exact where they read lines of all of it, through the
 * disclosure rule elsewhere. Each answer leaves the audit's line of a count.
 *
 * <p>Every call: {@link SecurityException} for who counts nobody; {@link java.util.NoSuchElementException} for a unit that does
 * not exist or is outside their perimeter; {@link org.cohorte.query.engine.EngineException} when the index cannot answer.
 */
public interface Catalogue {

    /**
     * Every kind of record.
     *
     * @param unit number of a unit, with what is below it; empty for all that the user counts
     */
    Holdings kinds(String login, Optional<String> unit);

    /** One kind, with its fields and its units. */
    KindHoldings kind(String login, RecordKind kind, Optional<String> unit);
}
