package org.cohorte.ui.exports;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportJob.State;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.people.PeopleServices;

/** Reads the user's exports, and again every second while one waits or runs; on a thread of its own. */
final class JobWatch {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<State> UNDER_WAY = Set.of(State.WAITING, State.RUNNING);

    private final PeopleServices services;
    private final Consumer<List<ExportJob>> onNews;
    private final Consumer<RuntimeException> onFailure;
    private Optional<Future<?>> watching = Optional.empty();

    /** Both are told with the page locked. */
    JobWatch(PeopleServices services, Consumer<List<ExportJob>> onNews, Consumer<RuntimeException> onFailure) {
        this.services = services;
        this.onNews = onNews;
        this.onFailure = onFailure;
    }

    /** Begins, or begins anew; call with the page locked. */
    void start() {
        stop();
        UI page = UI.getCurrentOrThrow();
        String login = services.login();
        watching = Optional.of(services.background().run(() -> watch(page, login)));
    }

    void stop() {
        watching.ifPresent(future -> future.cancel(true));
        watching = Optional.empty();
    }

    static boolean isUnderWay(ExportJob job) {
        return UNDER_WAY.contains(job.state());
    }

    private void watch(UI page, String login) {
        try {
            List<ExportJob> jobs = tell(page, login);
            while (jobs.stream().anyMatch(JobWatch::isUnderWay) && page.isAttached()) {
                Thread.sleep(PAUSE);
                jobs = tell(page, login);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            Background.tell(page, () -> onFailure.accept(failure));
        }
    }

    private List<ExportJob> tell(UI page, String login) {
        List<ExportJob> jobs = services.exports().list(login);
        Background.tell(page, () -> onNews.accept(jobs));
        return jobs;
    }
}
