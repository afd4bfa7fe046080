package org.cohorte.app.launch;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring from printing the trace of a failure that is told to the operator in a sentence. */
final class QuietFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException) {
                return true;
            }
        }
        return false;
    }
}
