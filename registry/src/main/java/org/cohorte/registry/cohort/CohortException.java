package org.cohorte.registry.cohort;

import java.util.Map;
import org.cohorte.registry.CodedException;

/** A cohort or sample cannot be as asked. The code names a text for users ({@code cohort.<code>}); nothing was changed. */
public class CohortException extends CodedException {

    private static final long serialVersionUID = 1L;

    public CohortException(String code, Map<String, String> arguments) {
        super(code, arguments);
    }
}
