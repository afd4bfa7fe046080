package org.cohorte.registry.rights;

import java.util.Map;

/**
 * A change of people, roles or accesses breaks a rule. The code names a text for users ({@code habilitation.<code>}), which
 * says what to do; nothing was changed.
 */
public class HabilitationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    @SuppressWarnings("serial")
    private final Map<String, String> arguments;

    public HabilitationException(String code, Map<String, String> arguments) {
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
