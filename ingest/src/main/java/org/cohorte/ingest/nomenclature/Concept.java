package org.cohorte.ingest.nomenclature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;

/**
 * A code as the index holds it.
 *
 * @param ancestors everything above it, as {@code system|code}
 * @param leaf      whether nothing stands below it
 * @param ranking   its place among its brothers and sisters
 * @param fromData  whether data brought it, rather than its nomenclature
 */
public record Concept(String system, Entry entry, List<String> ancestors, boolean leaf, int ranking, boolean fromData) {

    public Concept {
        ancestors = List.copyOf(ancestors);
    }

    /** All codes of a nomenclature, one of these. */
    public static List<Concept> of(Nomenclature nomenclature, Nomenclatures all) {
        List<Concept> concepts = new ArrayList<>();
        for (Entry entry : nomenclature.entries()) {
            List<String> tokens =
                    all.tokens(Coding.of(nomenclature.system(), entry.code())).orElseThrow();
            concepts.add(new Concept(
                    nomenclature.system(),
                    entry,
                    tokens.subList(1, tokens.size()),
                    all.isLeaf(nomenclature, entry.code()),
                    concepts.size(),
                    false));
        }
        return concepts;
    }

    /** A code of a nomenclature, one of these, below which data brought something. */
    static Concept of(Nomenclature nomenclature, String code, Nomenclatures all) {
        List<String> tokens = all.tokens(Coding.of(nomenclature.system(), code)).orElseThrow();
        return new Concept(
                nomenclature.system(),
                nomenclature.find(code).orElseThrow(),
                tokens.subList(1, tokens.size()),
                false,
                nomenclature.place(code),
                false);
    }

    /** The same, with something below it. */
    public Concept withChildren() {
        return new Concept(system, entry, ancestors, false, ranking, fromData);
    }

    /** Codes right above it, as {@code system|code}; those of another nomenclature when its own has none. */
    public List<String> parents() {
        return entry.parents().isEmpty()
                ? entry.elsewhere()
                : entry.parents().stream().map(parent -> system + "|" + parent).toList();
    }

    /** The form of the index: {@code system|code}. */
    public String token() {
        return system + "|" + entry.code();
    }

    /** French name, else English, else the code. */
    public String labelFr() {
        return first(entry.labelFr(), entry.labelEn());
    }

    /** English name, else French, else the code. */
    public String labelEn() {
        return first(entry.labelEn(), entry.labelFr());
    }

    private String first(Optional<String> label, Optional<String> other) {
        return label.or(() -> other).orElse(entry.code());
    }
}
