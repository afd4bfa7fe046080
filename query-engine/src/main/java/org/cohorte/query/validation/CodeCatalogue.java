package org.cohorte.query.validation;

import java.util.Collection;
import java.util.Set;
import org.cohorte.query.criteria.Code;

/** What is known of codes. */
public interface CodeCatalogue {

    /** Those that neither a nomenclature nor any event knows. */
    Set<Code> unknown(Collection<Code> codes);

    /**
     * The dimensions (base units) that results with these codes, or codes below them, are measured in; empty when there are
     * no results, or none with a known unit.
     */
    Set<String> dimensions(Collection<Code> codes);

    /** Takes every code for known and asks nothing of units: for tools without an index. */
    static CodeCatalogue trusting() {
        return new CodeCatalogue() {
            @Override
            public Set<Code> unknown(Collection<Code> codes) {
                return Set.of();
            }

            @Override
            public Set<String> dimensions(Collection<Code> codes) {
                return Set.of();
            }
        };
    }
}
