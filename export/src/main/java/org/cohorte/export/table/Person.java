package org.cohorte.export.table;

import java.util.Optional;
import java.util.function.Function;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.registry.identity.Identities.PatientName;

/**
 * Whom a row is about.
 *
 * @param line what the index knows
 * @param name for nominative exports alone
 */
record Person(PatientLine line, Optional<PatientName> name) {

    <T> Optional<T> named(Function<PatientName, Optional<T>> part) {
        return name.flatMap(part);
    }
}
