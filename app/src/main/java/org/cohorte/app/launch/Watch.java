package org.cohorte.app.launch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a service of our own again when it dies under the running application, so that users see errors for some seconds
 * at most. Gives up when it dies too often in a row: somebody has to look then.
 */
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Watched service;
    private final Patience patience;
    private final Console console;
    private final Consumer<String> givenUp;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private Watch(Watched service, Patience patience, Console console, Consumer<String> givenUp) {
        this.service = service;
        this.patience = patience;
        this.console = console;
        this.givenUp = givenUp;
        this.thread =
                Thread.ofPlatform().name("watch-" + service.name()).daemon().unstarted(this::run);
    }

    /**
     * Begins to watch.
     *
     * @param givenUp receives a sentence for the operator when the service cannot be kept running
     */
    static Watch over(Watched service, Patience patience, Console console, Consumer<String> givenUp) {
        Watch watch = new Watch(service, patience, console, givenUp);
        watch.thread.start();
        return watch;
    }

    private void run() {
        boolean goOn = true;
        while (goOn && !stoppedWithin(LOOK)) {
            goOn = alive() || revive();
        }
    }

    private boolean alive() {
        try {
            return service.alive().getAsBoolean();
        } catch (RuntimeException e) {
            log.warn("Whether {} runs could not be seen", service.name(), e);
            return true;
        }
    }

    /** Returns whether the watch goes on. */
    private boolean revive() {
        Optional<Duration> pause = patience.afterDeath();
        if (pause.isEmpty()) {
            giveUp();
            return false;
        }
        // Ctrl-C reaches the services too: what died a moment before the application stops is no accident.
        if (stoppedWithin(pause.get())) {
            return false;
        }
        restart();
        return true;
    }

    private void restart() {
        tell(service.name() + " has stopped unexpectedly: starting it again.");
        try {
            service.restart().run();
            patience.revived();
            tell(service.name() + " runs again.");
        } catch (RuntimeException e) {
            log.error("{} could not be started again", service.name(), e);
            console.step(service.name() + " could not be started again: " + e.getMessage());
        }
    }

    private void giveUp() {
        String sentence = service.name() + " stopped again and again and is left alone now; its log says why. Cohorte"
                + " stops; the data are kept. Remove the cause and start again.";
        log.error(sentence);
        givenUp.accept(sentence);
    }

    private void tell(String sentence) {
        log.warn(sentence);
        console.step(sentence);
    }

    private boolean stoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the watch. A start that is under way ends first, for half a start would be stopped by nobody. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
