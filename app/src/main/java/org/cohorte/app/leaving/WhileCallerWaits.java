package org.cohorte.app.leaving;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Works for a caller as long as the caller waits: when the connection is closed, the work is interrupted, which stops a search in
 * the index too. A caller that closes its half of the connection counts as gone.
 */
@Component
public final class WhileCallerWaits {

    /** How often the connection is looked at: a look costs some microseconds. */
    private static final long EVERY_MILLIS = 50;

    /** Does the work in this thread. */
    public <T> T work(Supplier<T> work) {
        Optional<Connection> connection = Connection.ofThisCall();
        if (connection.isEmpty()) {
            return work.get();
        }
        Watch watch = new Watch(connection.get(), Thread.currentThread());
        Thread.ofVirtual().name("caller").start(watch);
        try {
            return work.get();
        } finally {
            watch.end();
        }
    }

    /** Looks at the connection until the work is done. It is never interrupted itself: that would close the connection. */
    private static final class Watch implements Runnable {

        private final Connection connection;
        private final Thread worker;
        private final CountDownLatch done = new CountDownLatch(1);
        private final ReentrantLock looking = new ReentrantLock();

        Watch(Connection connection, Thread worker) {
            this.connection = connection;
            this.worker = worker;
        }

        @Override
        public void run() {
            try {
                boolean waits = true;
                while (waits && !done.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    waits = look();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean look() {
            looking.lock();
            try {
                if (done.getCount() == 0 || !connection.isClosed()) {
                    return true;
                }
                worker.interrupt();
                return false;
            } finally {
                looking.unlock();
            }
        }

        /** Called by the worker: afterwards nobody looks at the connection, and the worker is not interrupted. */
        void end() {
            looking.lock();
            try {
                done.countDown();
            } finally {
                looking.unlock();
            }
            boolean unused = Thread.interrupted();
        }
    }
}
