package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.RefusedException;

/**
 * A FHIR CodeableConcept.
 *
 * @param codings all its codes
 * @param label   its text, else the first label of its codes
 */
record Concept(List<Coding> codings, Optional<String> label) {

    static final Concept NONE = new Concept(List.of(), Optional.empty());

    static Concept of(Element parent, String child, CodeSystems systems) throws RefusedException {
        Optional<Element> concept = parent.child(child);
        return concept.isEmpty() ? NONE : of(concept.get(), systems);
    }

    static Concept of(Element concept, CodeSystems systems) throws RefusedException {
        List<Element> items = concept.items("coding");
        List<Coding> codings = new ArrayList<>(items.size());
        for (Element item : items) {
            Optional<Coding> coding = coding(item, systems);
            if (coding.isPresent() && !codings.contains(coding.get())) {
                codings.add(coding.get());
            }
        }
        Optional<String> text = concept.text("text");
        return new Concept(
                codings,
                text.or(() -> codings.stream().flatMap(c -> c.label().stream()).findFirst()));
    }

    static Optional<Coding> coding(Element item, CodeSystems systems) throws RefusedException {
        Optional<String> code = item.text("code");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(systems.coding(item.text("system"), code.get(), item.text("display")));
    }

    /** Label, else the first code. */
    Optional<String> words() {
        return label.or(() -> codings.stream().map(Coding::code).findFirst());
    }

    boolean hasCode(String code) {
        return codings.stream().anyMatch(c -> c.code().equals(code));
    }

    boolean isEmpty() {
        return codings.isEmpty() && label.isEmpty();
    }
}
