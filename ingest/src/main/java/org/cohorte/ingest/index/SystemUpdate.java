package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.nomenclature.CodesMet;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.ingest.nomenclature.Nomenclature;
import org.cohorte.ingest.nomenclature.Nomenclatures;

/** What one nomenclature, as it is now, makes of the codes of its system that the index holds. Reads only. */
final class SystemUpdate {

    private final Nomenclature nomenclature;
    private final HeldConcepts held;
    private final CodesMet met;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private int outside;

    SystemUpdate(SolrIndex index, Nomenclature nomenclature, Nomenclatures all) {
        this.nomenclature = nomenclature;
        this.held = HeldConcepts.read(index, nomenclature.system());
        this.met = new CodesMet(all, held.placedByData(CodesMet.OUTSIDE));
        Concept.of(nomenclature, all).forEach(this::put);
        leftovers(index);
    }

    private void put(Concept concept) {
        concepts.put(concept.token(), concept);
        List<String> tokens = new ArrayList<>(List.of(concept.token()));
        tokens.addAll(concept.ancestors());
        after.put(concept.token(), tokens);
    }

    /** Codes that the nomenclature does not have stay as long as an event bears them. */
    private void leftovers(SolrIndex index) {
        String system = nomenclature.system();
        List<String> left = held.codes().stream()
                .filter(code -> nomenclature.find(code).isEmpty())
                .filter(code -> !code.equals(CodesMet.OUTSIDE))
                .sorted()
                .toList();
        new BorneCodes(index, held, system)
                .of(left)
                .forEach(code -> met.tokens(new Coding(system, code, Optional.of(label(code)))));
        met.concepts().stream()
                .filter(concept -> concept.system().equals(system))
                .forEach(this::put);
        met.opened().stream().filter(concept -> concept.system().equals(system)).forEach(this::put);
        for (String code : held.codes()) {
            if (!concepts.containsKey(system + "|" + code)) {
                gone.add(DocumentIds.concept(system + "|" + code));
            } else if (nomenclature.find(code).isEmpty() && !code.equals(CodesMet.OUTSIDE)) {
                outside++;
            }
        }
    }

    private String label(String code) {
        return Optional.ofNullable(held.byCode().get(code))
                .map(HeldConcepts.Held::label)
                .orElse(code);
    }

    /** Codes to write. */
    List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    /** Documents of codes that are no more. */
    List<String> gone() {
        return gone;
    }

    /** Ancestors of each code as the index holds them. */
    Map<String, Set<String>> before() {
        return held.ancestors();
    }

    /** A code with its ancestors as they are now. */
    List<String> after(String token) {
        List<String> tokens = after.get(token);
        return tokens == null ? List.of(token) : tokens;
    }

    NomenclatureChange change(SolrIndex index) {
        CodeMoves moves = new CodeMoves(before(), this::after);
        int added = (int) nomenclature.entries().stream()
                .filter(entry -> !held.codes().contains(entry.code()))
                .count();
        Set<String> lost = new HashSet<>(gone);
        long moved = moves.moved().stream()
                .filter(token -> !lost.contains(DocumentIds.concept(token)))
                .count();
        return new NomenclatureChange(
                nomenclature.system(),
                nomenclature.entries().size(),
                added,
                gone.size(),
                outside,
                (int) moved,
                new MovedDocuments(index, moves).count());
    }
}
