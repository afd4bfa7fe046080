package org.cohorte.query.json;

import tools.jackson.databind.node.ObjectNode;

/** Rewrites a request of one version of the form as the next one. Every version ever shipped keeps its migration. */
interface Migration {

    /** The version this one reads; what it returns is of {@code from() + 1}, and says so. */
    int from();

    ObjectNode migrate(ObjectNode request);
}
