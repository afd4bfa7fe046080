package org.cohorte.ingest.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.RefusedException;

/** Which medicine a prescription or an administration is about: by code, by a Medication of the source, or contained. */
final class MedicationCodes {

    private final CodeSystems systems;
    private final ConceptsById medications;

    MedicationCodes(CodeSystems systems, ConceptsById medications) {
        this.systems = systems;
        this.medications = medications;
    }

    Concept of(Element request, Set<Remark> remarks) throws RefusedException {
        Concept own = Concept.of(request, "medicationCodeableConcept", systems);
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Element> reference = request.child("medicationReference");
        if (reference.isEmpty()) {
            remarks.add(Remark.NO_CODE);
            return Concept.NONE;
        }
        Optional<Concept> found = referred(request, reference.get());
        if (found.isEmpty()) {
            remarks.add(Remark.UNKNOWN_MEDICATION);
        }
        Optional<String> words = reference.get().text("display");
        return found.orElseGet(() -> new Concept(List.of(), words));
    }

    private Optional<Concept> referred(Element request, Element reference) throws RefusedException {
        Optional<String> id = References.id(reference, "Medication");
        if (id.isEmpty() || !id.get().startsWith("#")) {
            return id.flatMap(medications::find);
        }
        for (Element contained : request.items("contained")) {
            if (contained.text("id").map(own -> id.get().equals("#" + own)).orElse(false)) {
                return Optional.of(Concept.of(contained, "code", systems));
            }
        }
        return Optional.empty();
    }
}
