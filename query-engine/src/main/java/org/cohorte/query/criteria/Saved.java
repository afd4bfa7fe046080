package org.cohorte.query.criteria;

import java.util.UUID;

/** What requests name by identifier: cohorts and saved requests. */
public final class Saved {

    /** The identifier of nothing: of what is still to be chosen. Valid nowhere. */
    public static final UUID NOT_CHOSEN = new UUID(0, 0);

    private Saved() {}
}
