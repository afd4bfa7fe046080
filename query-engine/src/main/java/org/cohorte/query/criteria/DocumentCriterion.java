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
 * @param mention  whether what is denied, about somebody else, supposed or planned is found too
 * @param types    types of document as the sources code them; empty: any
 * @param statuses empty: any but drafts
 */
public record DocumentCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        String text,
        Where where,
        Mention mention,
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

    /** Which mentions of the words are found. */
    public enum Mention {
        ANY,
        AFFIRMED
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
        Objects.requireNonNull(mention);
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(options);
    }

    /** Any mention, in documents of any status but drafts. */
    public DocumentCriterion(
            String id,
            Optional<String> name,
            boolean exclude,
            String text,
            Where where,
            Set<String> types,
            EventOptions options) {
        this(id, name, exclude, text, where, Mention.ANY, types, Set.of(), options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("types", types));
    }

    @Override
    public DocumentCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new DocumentCriterion(newId, newName, excluded, text, where, mention, types, statuses, options);
    }
}
