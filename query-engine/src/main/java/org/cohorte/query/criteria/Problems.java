package org.cohorte.query.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers the problems of one request while it is read or checked. Not for several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Adds an error. */
    public void error(String nodeId, String member, String code, Map<String, String> arguments, String message) {
        found.add(new Problem(nodeId, member, code, arguments, message));
    }

    /** Adds a warning. */
    public void warning(String nodeId, String member, String code, Map<String, String> arguments, String message) {
        found.add(new Problem(nodeId, member, code, arguments, message, Problem.Severity.WARNING));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** What was found, in the order of the request. */
    public List<Problem> found() {
        return List.copyOf(found);
    }
}
