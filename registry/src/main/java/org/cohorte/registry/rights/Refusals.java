package org.cohorte.registry.rights;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;

/** Writes down what was refused, outside the transaction that the refusal undoes, and lets it through. */
final class Refusals {

    private static final int LONGEST = 100;

    private final AuditLog audit;
    private final Supplier<Optional<String>> address;

    Refusals(AuditLog audit, Supplier<Optional<String>> address) {
        this.audit = audit;
        this.address = address;
    }

    /** Done, or refused and written down. */
    <T> T orWritten(String by, Map<String, String> details, Supplier<T> work) {
        try {
            return work.get();
        } catch (HabilitationException e) {
            write(by, details, e.code());
            throw e;
        } catch (SecurityException e) {
            write(by, details, "notAllowed");
            throw e;
        } catch (NoSuchElementException e) {
            write(by, details, "unknown");
            throw e;
        }
    }

    private void write(String by, Map<String, String> details, String reason) {
        Map<String, String> written = new HashMap<>();
        details.forEach((name, value) -> written.put(name, value.substring(0, Math.min(LONGEST, value.length()))));
        written.put("reason", reason);
        audit.add(AuditLine.of(by, AuditAction.HABILITATION, AuditOutcome.REFUSED)
                .from(address.get())
                .with(written));
    }
}
