package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Words in documents.
 *
 * @param text     words, "phrases", near/n, prefix*, OR, −, grouping; empty: any document
 * @param where    which part is read
 * @param types    types of document as the sources code them; empty: any
 * @param statuses empty: any but drafts
 */
public record DocumentCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        String text,
        Where where,
        Set<String> types,
        Set<Status> statuses,
        EventOptions options)
        implements EventCriterion {

    /** Part of a document. */
    public enum Where {
        TITLE_OR_BODY,
        BODY,
        TITLE
    }

    /** How far a document has come. */
    public enum Status {
        CURRENT,
        DRAFT,
        SUPERSEDED
    }

    public DocumentCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        Objects.requireNonNull(where);
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(options);
    }

    /** Of any status but drafts. */
    public DocumentCriterion(
            String id,
            Optional<String> name,
            boolean exclude,
            String text,
            Where where,
            Set<String> types,
            EventOptions options) {
        this(id, name, exclude, text, where, types, Set.of(), options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("types", types));
    }

    @Override
    public DocumentCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new DocumentCriterion(newId, newName, excluded, text, where, types, statuses, options);
    }
}
