package org.cohorte.export.job;

import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.exportjob.StoredExport.State;

/** Ends an attempt before its file is whole. */
final class Halt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** The right has ended, or covers less. */
        RIGHT("right", State.STOPPED, AuditOutcome.REFUSED),
        /** The cohort was deleted. */
        COHORT("cohort", State.STOPPED, AuditOutcome.REFUSED),
        /** Too many workers died of it. */
        ATTEMPTS("attempts", State.FAILED, AuditOutcome.FAILED),
        /** The index does not answer. */
        INDEX("index", State.FAILED, AuditOutcome.FAILED),
        /** The file cannot be written. */
        DISK("disk", State.FAILED, AuditOutcome.FAILED),
        /** Anything else, which the log tells. */
        INTERNAL("internal", State.FAILED, AuditOutcome.FAILED),
        /** Cancelled, or taken over by another worker: it is not ours to end. */
        LOST("", State.CANCELLED, AuditOutcome.DONE),
        /** The runner closes: it will be begun again. */
        CLOSING("", State.WAITING, AuditOutcome.DONE);

        private final String code;
        private final State state;
        private final AuditOutcome outcome;

        Reason(String code, State state, AuditOutcome outcome) {
            this.code = code;
            this.state = state;
            this.outcome = outcome;
        }

        String code() {
            return code;
        }

        State state() {
            return state;
        }

        AuditOutcome outcome() {
            return outcome;
        }
    }

    private final Reason reason;

    Halt(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
