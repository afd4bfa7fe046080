package org.cohorte.registry.cohort;

import java.util.Map;

/** A cohort or sample cannot be as asked. The code names a text for users ({@code cohort.<code>}); nothing was changed. */
public class CohortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    @SuppressWarnings("serial")
    private final Map<String, String> arguments;

    public CohortException(String code, Map<String, String> arguments) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public String code() {
        return code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
