package org.cohorte.ui.builder.model;

import java.util.Objects;
import org.cohorte.query.criteria.Request;

/**
 * One change of a request, as the user made it.
 *
 * @param kind   what was done
 * @param nodeId the node it was done to; empty when it concerns the whole
 * @param field  the field that was edited, for {@link Kind#CHANGE}: letters typed one after the other into a field are
 *               one change; empty for a change that stands by itself
 */
public record Edit(Kind kind, String nodeId, String field) {

    /** What was done. */
    public enum Kind {
        ADD,
        CHANGE,
        RENAME,
        EXCLUDE,
        INCLUDE,
        MOVE,
        COPY,
        REMOVE,
        GROUP,
        DISSOLVE,
        POPULATION,
        LINKS,
        REWRITE
    }

    public Edit {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(nodeId);
        Objects.requireNonNull(field);
    }

    public static Edit of(Kind kind, String nodeId) {
        return new Edit(kind, nodeId, "");
    }

    /** A change of one field. */
    public static Edit field(String nodeId, String field) {
        return new Edit(Kind.CHANGE, nodeId, field);
    }

    /** Whether this goes on with what {@code before} began. */
    boolean continues(Edit before) {
        return !field.isEmpty() && equals(before);
    }

    /** An edit with the requests before and after it. */
    public record Done(Edit edit, Request before, Request after) {}
}
