package org.cohorte.ingest.omop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.RefusedException;

/**
 * Codes of rows: the standard concept, then the concept of the source, then what the source wrote, each once. A concept that
 * the vocabulary does not have stands under its number.
 */
final class OmopCodes {

    /** System of concepts whose vocabulary and code are not known. */
    static final String SYSTEM = "omop";

    private static final int LONGEST = 200;

    private final Vocabulary vocabulary;

    OmopCodes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Puts the codes of a row whose columns are named in the usual way; false when it has none. */
    boolean put(EventBuilder event, Row row, String prefix) throws RefusedException {
        List<Coding> codings = of(row, prefix);
        event.coded(codings, label(row, prefix));
        return !codings.isEmpty();
    }

    /** Codes of columns {@code …_concept_id}, {@code …_source_concept_id} and {@code …_source_value}. */
    List<Coding> of(Row row, String prefix) throws RefusedException {
        List<Coding> codings = new ArrayList<>();
        add(codings, coding(row.concept(prefix + "_concept_id")));
        add(codings, coding(row.concept(prefix + "_source_concept_id")));
        Optional<String> written = row.text(prefix + "_source_value").map(OmopCodes::cut);
        if (written.isPresent()
                && codings.stream().noneMatch(c -> plain(c.code()).equals(plain(written.get())))) {
            codings.add(Coding.of(CodeSystems.LOCAL, written.get()));
        }
        return codings;
    }

    private static void add(List<Coding> codings, Optional<Coding> coding) {
        coding.filter(c -> codings.stream().noneMatch(other -> other.token().equals(c.token())))
                .ifPresent(codings::add);
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static String plain(String code) {
        return code.replace(".", "").toUpperCase(Locale.ROOT);
    }

    /** Code of a concept; absent for none. */
    Optional<Coding> coding(long concept) {
        if (concept == 0) {
            return Optional.empty();
        }
        return vocabulary
                .find(concept)
                .map(OmopConcept::coding)
                .or(() -> Optional.of(Coding.of(SYSTEM, String.valueOf(concept))));
    }

    private Optional<String> label(Row row, String prefix) throws RefusedException {
        Optional<String> name = name(row.concept(prefix + "_concept_id"));
        return name.isPresent()
                ? name
                : name(row.concept(prefix + "_source_concept_id")).or(() -> row.text(prefix + "_source_value"));
    }

    /** Name of a concept, where the vocabulary has it. */
    Optional<String> name(long concept) {
        return vocabulary.find(concept).map(OmopConcept::name);
    }

    /** Name of a concept, else what the source wrote. */
    Optional<String> words(Row row, String conceptColumn, String sourceColumn) throws RefusedException {
        return name(row.concept(conceptColumn)).or(() -> row.text(sourceColumn));
    }

    Optional<OmopConcept> concept(long id) {
        return vocabulary.find(id);
    }

    /** Every concept above this one. */
    Iterable<Long> above(long id) {
        return vocabulary.above(id);
    }
}
