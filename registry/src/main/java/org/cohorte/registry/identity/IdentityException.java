package org.cohorte.registry.identity;

import java.util.Map;
import org.cohorte.registry.CodedException;

/** Something about identities that cannot be done, told by a code. */
public final class IdentityException extends CodedException {

    private static final long serialVersionUID = 1L;

    public IdentityException(String code, Map<String, String> arguments) {
        super(code, arguments);
    }
}
