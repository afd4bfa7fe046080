package org.cohorte.app.wiring;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the call came that is being served, for the audit; carried along to what a screen leaves to the background. */
final class CallerAddress {

    private static final ThreadLocal<Optional<String>> CARRIED = ThreadLocal.withInitial(Optional::empty);

    private CallerAddress() {}

    /** The address of the caller of this moment; empty for what nobody called. */
    static Optional<String> now() {
        return CARRIED.get().or(CallerAddress::ofTheCall);
    }

    private static Optional<String> ofTheCall() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes ->
                        ((ServletRequestAttributes) attributes).getRequest().getRemoteAddr());
    }

    /** A task that works for the caller of now, whichever thread it runs on. */
    static Runnable carriedTo(Runnable task) {
        Optional<String> address = now();
        return () -> {
            CARRIED.set(address);
            try {
                task.run();
            } finally {
                CARRIED.remove();
            }
        };
    }
}
