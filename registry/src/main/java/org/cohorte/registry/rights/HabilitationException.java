package org.cohorte.registry.rights;

import java.util.Map;
import org.cohorte.registry.CodedException;

/**
 * A change of people, roles or accesses breaks a rule. The code names a text for users ({@code habilitation.<code>}), which
 * says what to do; nothing was changed.
 */
public class HabilitationException extends CodedException {

    private static final long serialVersionUID = 1L;

    public HabilitationException(String code, Map<String, String> arguments) {
        super(code, arguments);
    }
}
