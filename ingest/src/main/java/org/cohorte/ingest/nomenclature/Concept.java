package org.cohorte.ingest.nomenclature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code as the index holds it.
 *
 * @param ancestors everything above it, as {@code system|code}
 * @param leaf      whether nothing stands below it
 * @param ranking   its place among its brothers and sisters
 */
public record Concept(String system, Entry entry, List<String> ancestors, boolean leaf, int ranking) {

    public Concept {
        ancestors = List.copyOf(ancestors);
    }

    /** All codes of a nomenclature. */
    public static List<Concept> of(Nomenclature nomenclature) {
        List<Concept> concepts = new ArrayList<>();
        for (Entry entry : nomenclature.entries()) {
            List<String> tokens = nomenclature.tokens(entry.code()).orElseThrow();
            concepts.add(new Concept(
                    nomenclature.system(),
                    entry,
                    tokens.subList(1, tokens.size()),
                    nomenclature.isLeaf(entry.code()),
                    concepts.size()));
        }
        return concepts;
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
