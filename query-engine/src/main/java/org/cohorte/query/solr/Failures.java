package org.cohorte.query.solr;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.EngineException.Reason;
import org.jspecify.annotations.Nullable;

/** Failures of Solr in the words of the engine. What Solr said stays in the cause, for the log. */
final class Failures {

    private static final String TIME = "the search takes longer than allowed";

    private Failures() {}

    static EngineException of(Exception e) {
        if (has(e, HttpTimeoutException.class) && !has(e, HttpConnectTimeoutException.class)) {
            return new EngineException(Reason.TOO_COSTLY, TIME, e);
        }
        return answer(e)
                .map(Failures::refused)
                .orElseGet(() -> new EngineException(
                        has(e, IOException.class) ? Reason.UNREACHABLE : Reason.FAILED,
                        has(e, IOException.class) ? "the index is out of reach" : "the search failed",
                        e));
    }

    static EngineException stopped(Exception e) {
        return new EngineException(Reason.STOPPED, "the search was stopped", e);
    }

    /** Solr answers what it has when its time is used up; half a figure is none. */
    static void refusePartial(NamedList<Object> answer) {
        Object header = answer.get("responseHeader");
        if (header instanceof NamedList<?> values && isPartial(values.get("partialResults"))) {
            throw new EngineException(Reason.TOO_COSTLY, TIME, new IllegalStateException(String.valueOf(header)));
        }
    }

    /** True, or the word "omitted". */
    private static boolean isPartial(@Nullable Object partial) {
        return partial != null && !Boolean.FALSE.equals(partial);
    }

    static boolean isInterruption(Exception e) {
        return Thread.currentThread().isInterrupted()
                || has(e, InterruptedException.class)
                || has(e, ClosedByInterruptException.class);
    }

    private static EngineException refused(SolrException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("was cancelled")) {
            return stopped(e);
        }
        if (message.contains("limits exceeded") || message.contains("timeallowed") || message.contains("too many")) {
            return new EngineException(Reason.TOO_COSTLY, TIME, e);
        }
        boolean away = e.code() == SolrException.ErrorCode.SERVICE_UNAVAILABLE.code || e.code() == 404;
        return away
                ? new EngineException(Reason.UNREACHABLE, "the index is not ready", e)
                : new EngineException(Reason.FAILED, "the index refused the search", e);
    }

    private static Optional<SolrException> answer(Throwable e) {
        return causes(e)
                .filter(SolrException.class::isInstance)
                .map(SolrException.class::cast)
                .findFirst();
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        return causes(e).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
