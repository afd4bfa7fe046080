package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;

/**
 * Writes refused sign-ins into the audit: who was named, why, and from where; never what was given as a password. How many
 * lines that makes is bounded by a {@link RefusalBudget}.
 */
final class RefusedSignIns {

    /** Signs of a name that are kept, as many as a login may have. Whoever asks may send megabytes. */
    static final int LONGEST_NAME = 255;

    private static final Pattern NO_SIGN = Pattern.compile("\\p{C}");

    private final AuditLog audit;
    private final RefusalBudget budget;

    RefusedSignIns(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.budget = new RefusalBudget(clock);
    }

    /** Why. The codes are stored: they are added to, never renamed. */
    enum Reason {
        WRONG_PASSWORD("wrongPassword"),
        UNKNOWN_ACCOUNT("unknownAccount"),
        /** Not looked at: the login, or its address, must wait. */
        THROTTLED("throttled"),
        /** Passwords could not be checked. */
        INTERNAL("internal"),
        /** The provider sent its user back without having let them in. */
        DENIED("denied"),
        /** An answer to a question that this session did not ask: an old page, or a forged address. */
        NOT_ASKED("notAsked"),
        /** The provider let somebody in who calls themselves what the command line is called. */
        RESERVED("reservedLogin"),
        /** What the provider answered could not be used. */
        PROVIDER("provider");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * Writes one.
     *
     * @param named the login as it was given; empty when nobody was named
     */
    void write(HttpServletRequest request, String named, Reason reason) {
        String address = String.valueOf(request.getRemoteAddr());
        OptionalLong leftOut = budget.take(address);
        if (leftOut.isEmpty()) {
            return;
        }
        Map<String, String> details = new HashMap<>(Map.of("what", "REFUSED", "reason", reason.code()));
        if (leftOut.getAsLong() > 0) {
            details.put("leftOut", Long.toString(leftOut.getAsLong()));
        }
        audit.add(AuditLine.of(
                        bounded(named),
                        AuditAction.SIGN_IN,
                        reason == Reason.INTERNAL ? AuditOutcome.FAILED : AuditOutcome.REFUSED)
                .from(Optional.of(address))
                .with(details));
    }

    /** Cut between signs, and without those that would hide or turn round what a line says. */
    static String bounded(String named) {
        String whole = named.strip();
        int signs = Math.min(LONGEST_NAME, whole.codePointCount(0, whole.length()));
        return NO_SIGN.matcher(whole.substring(0, whole.offsetByCodePoints(0, signs)))
                .replaceAll("\ufffd");
    }
}
