package org.cohorte.export.job;

import java.util.Map;
import org.cohorte.registry.CodedException;

/** An export cannot be as asked. The code names a text for users ({@code export.<code>}); nothing was begun. */
public class ExportException extends CodedException {

    private static final long serialVersionUID = 1L;

    public ExportException(String code, Map<String, String> arguments) {
        super(code, arguments);
    }
}
