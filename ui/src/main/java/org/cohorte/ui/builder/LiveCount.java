package org.cohorte.ui.builder;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.CostException;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the present request beside the page's own work. A newer request stops the older one, in the index too; an answer
 * that comes too late is dropped. The listener is always called with the page locked.
 */
final class LiveCount {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCount.class);
    private static final Duration SLOW = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(3);

    /** Told how the count goes. */
    interface Listener {

        void answered(Request request, CountAnswer answer);

        void refused(List<Problem> problems);

        void failed(EngineException.Reason reason);

        /** The count passed a limit: which, and where. */
        void tooCostly(Problem problem);

        /** The answer is not there after {@link #SLOW}. */
        void slow();

        /** The answer is not there after {@link #LONG}. */
        void tooLong();
    }

    private final BuilderServices services;
    private final String login;
    private final Listener listener;
    private Future<?> counting;
    private Future<?> watching;
    private long turn;

    LiveCount(BuilderServices services, Listener listener) {
        this.services = services;
        this.login = services.user().login();
        this.listener = listener;
    }

    /** Counts a request; call with the page locked. */
    void start(Request request) {
        cancel();
        long mine = ++turn;
        UI ui = UI.getCurrentOrThrow();
        counting = services.background().run(() -> count(request, mine, ui));
        watching = services.background().run(() -> watch(mine, ui));
    }

    /** Stops the count that runs, and says so. */
    void stop() {
        cancel();
        turn++;
        listener.failed(EngineException.Reason.STOPPED);
    }

    /** Stops without a word: the page goes away. */
    void cancel() {
        if (counting != null) {
            counting.cancel(true);
            watching.cancel(true);
        }
    }

    private void count(Request request, long mine, UI ui) {
        try {
            CountAnswer answer = services.feasibility().count(request, login);
            end(mine, ui, () -> listener.answered(request, answer));
        } catch (InvalidRequestException invalid) {
            end(mine, ui, () -> listener.refused(invalid.problems()));
        } catch (CostException cost) {
            end(mine, ui, () -> listener.tooCostly(cost.problem()));
        } catch (EngineException failure) {
            end(mine, ui, () -> listener.failed(failure.reason()));
        } catch (RuntimeException failure) {
            LOG.error("count failed", failure);
            end(mine, ui, () -> listener.failed(EngineException.Reason.FAILED));
        }
    }

    private void watch(long mine, UI ui) {
        try {
            Thread.sleep(SLOW);
            tell(mine, ui, listener::slow);
            Thread.sleep(LONG.minus(SLOW));
            tell(mine, ui, listener::tooLong);
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last news of a count: whoever watches it has nothing more to say. */
    private void end(long mine, UI ui, Runnable news) {
        tell(mine, ui, () -> {
            turn++;
            watching.cancel(true);
            news.run();
        });
    }

    /** Tells news in the page, unless a newer count has begun or this one has ended. */
    private void tell(long mine, UI ui, Runnable news) {
        Background.tell(ui, () -> {
            if (mine == turn) {
                news.run();
            }
        });
    }
}
