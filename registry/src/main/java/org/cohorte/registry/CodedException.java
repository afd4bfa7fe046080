package org.cohorte.registry;

import java.util.Map;

/** Something cannot be as asked, and nothing was changed. The code names a text for users, which says what to do. */
public abstract class CodedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    @SuppressWarnings("serial")
    private final Map<String, String> arguments;

    /**
     * @param code      of the text, without the prefix of its family
     * @param arguments of the text, by name
     */
    protected CodedException(String code, Map<String, String> arguments) {
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
