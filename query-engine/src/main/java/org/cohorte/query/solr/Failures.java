package org.cohorte.query.solr;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.engine.CostException;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.EngineException.Reason;
import org.cohorte.solr.PatternLimit;
import org.jspecify.annotations.Nullable;

/** Failures of Solr in the words of the engine. What Solr said stays in the cause, for the log. */
final class Failures {

    private Failures() {}

    /** @param patience what a search may take */
    static EngineException of(Exception e, Duration patience) {
        if (has(e, HttpTimeoutException.class) && !has(e, HttpConnectTimeoutException.class)) {
            return outOfTime(patience, e);
        }
        return answer(e)
                .map(refusal -> refused(refusal, patience))
                .orElseGet(() -> new EngineException(
                        has(e, IOException.class) ? Reason.UNREACHABLE : Reason.FAILED,
                        has(e, IOException.class) ? "the index is out of reach" : "the search failed",
                        e));
    }

    static EngineException stopped(Exception e) {
        return new EngineException(Reason.STOPPED, "the search was stopped", e);
    }

    /** Solr answers what it has when its time is used up; half a figure is none. */
    static void refusePartial(NamedList<Object> answer, Duration patience) {
        Object header = answer.get("responseHeader");
        if (header instanceof NamedList<?> values && isPartial(values.get("partialResults"))) {
            throw outOfTime(patience, new IllegalStateException(String.valueOf(header)));
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

    private static CostException outOfTime(Duration patience, Exception cause) {
        return tooCostly(
                ProblemCodes.LIMIT_OF_TIME,
                patience.toSeconds(),
                "the search takes longer than the " + patience.toSeconds() + " s that it may take",
                cause);
    }

    private static Optional<CostException> linksTooCostly(String said, SolrException e) {
        OptionalLong megabytes = PatternLimit.MEMORY.in(said);
        if (megabytes.isPresent()) {
            String message = "the linked events take more than the " + megabytes.getAsLong() + " MB that they may take";
            return Optional.of(tooCostly(ProblemCodes.LIMIT_OF_MEMORY, megabytes.getAsLong(), message, e));
        }
        OptionalLong steps = PatternLimit.STEPS.in(said);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(tooCostly(
                        ProblemCodes.LIMIT_OF_STEPS,
                        steps.getAsLong(),
                        "the links have more than the " + steps.getAsLong() + " pairs of events that may be looked at",
                        e));
    }

    private static CostException tooCostly(String code, long limit, String message, Exception cause) {
        return new CostException(new Problem("", "", code, Map.of("limit", String.valueOf(limit)), message), cause);
    }

    private static EngineException refused(SolrException e, Duration patience) {
        String said = String.valueOf(e.getMessage());
        Optional<CostException> links = linksTooCostly(said, e);
        if (links.isPresent()) {
            return links.get();
        }
        String message = said.toLowerCase(Locale.ROOT);
        if (message.contains("was cancelled")) {
            return stopped(e);
        }
        if (message.contains("limits exceeded") || message.contains("timeallowed")) {
            return outOfTime(patience, e);
        }
        boolean away = e.code() == SolrException.ErrorCode.SERVICE_UNAVAILABLE.code || e.code() == 404;
        return away
                ? new EngineException(Reason.UNREACHABLE, "the index is not ready", e)
                : new EngineException(Reason.FAILED, "the index refused the search", e);
    }

    static Optional<SolrException> answer(Throwable e) {
        return causes(e)
                .filter(SolrException.class::isInstance)
                .map(SolrException.class::cast)
                .findFirst();
    }

    static boolean has(Throwable e, Class<? extends Throwable> type) {
        return causes(e).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
