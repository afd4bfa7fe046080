package org.cohorte.export.job;

import java.util.Map;

/** An export cannot be as asked. The code names a text for users ({@code export.<code>}); nothing was begun. */
public class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    @SuppressWarnings("serial")
    private final Map<String, String> arguments;

    public ExportException(String code, Map<String, String> arguments) {
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
