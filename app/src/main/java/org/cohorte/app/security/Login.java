package org.cohorte.app.security;

import java.util.Locale;
import java.util.Optional;
import org.cohorte.registry.rights.OperatorAccess;
import org.springframework.security.core.Authentication;

/** Who calls. */
public final class Login {

    /** Holder of the operator token, on the machine itself. */
    public static final String OPERATOR_AUTHORITY = "OPERATOR";

    private Login() {}

    /** The login of the account behind a call, in lower case as the registry keeps it. */
    public static String of(Authentication authentication) {
        return authentication.getName().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody may sign in under this name, because the command line works under it. */
    public static boolean isReserved(String login) {
        return login.strip().equalsIgnoreCase(OperatorAccess.LOGIN);
    }

    /** Whether the caller is the operator at the command line. */
    public static boolean isOperator(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> OPERATOR_AUTHORITY.equals(authority.getAuthority()));
    }

    /** For whom the call is made: the caller, or the account that an operator names. */
    public static String actingFor(Authentication authentication, Optional<String> as) {
        return as.filter(login -> isOperator(authentication))
                .map(login -> login.toLowerCase(Locale.ROOT))
                .orElseGet(() -> of(authentication));
    }
}
