package org.cohorte.ui.parts;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads one thing for a page beside the page's own work. A newer reading stops the older one; an answer that comes too late
 * is dropped. What is told is told with the page locked.
 */
public final class Loader {

    private final Background background;
    private Optional<Future<?>> running = Optional.empty();
    private long turn;

    public Loader(Background background) {
        this.background = background;
    }

    /**
     * Reads; call with the page locked.
     *
     * @param reading  runs on a thread of its own
     * @param onAnswer receives what was read
     * @param onFailure receives why it could not be read
     */
    public <T> void load(Supplier<T> reading, Consumer<T> onAnswer, Consumer<RuntimeException> onFailure) {
        stop();
        long mine = turn;
        UI page = UI.getCurrentOrThrow();
        running = Optional.of(background.run(() -> {
            try {
                T answer = reading.get();
                tell(mine, page, () -> onAnswer.accept(answer));
            } catch (RuntimeException failure) {
                tell(mine, page, () -> onFailure.accept(failure));
            }
        }));
    }

    /** Stops what runs, without a word. */
    public void stop() {
        turn++;
        running.ifPresent(future -> future.cancel(true));
        running = Optional.empty();
    }

    private void tell(long mine, UI page, Runnable news) {
        Background.tell(page, () -> {
            if (mine == turn) {
                running = Optional.empty();
                news.run();
            }
        });
    }
}
