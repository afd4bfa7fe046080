package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.solr.Fields;

/**
 * Microbiology from FHIR Observation: the value is the organism, the specimen the sample, each component an antibiotic with
 * S, I or R as its interpretation or its value. An observation without a coded value is a sample in which nothing was named.
 */
final class MicrobiologyReader {

    /** HL7 v2 table 0074, and what some sources write. */
    private static final Set<String> CATEGORIES = Set.of("MB", "microbiology");

    private static final Set<String> RESULTS = Set.of("S", "I", "R");

    private final CodeSystems systems;
    private final ConceptsById specimens;

    MicrobiologyReader(CodeSystems systems, ConceptsById specimens) {
        this.systems = systems;
        this.specimens = specimens;
    }

    boolean isCategory(Concept category) {
        return CATEGORIES.stream().anyMatch(category::hasCode);
    }

    Mapped map(EventBuilder event, Element observation) throws RefusedException {
        Concept organism = Concept.of(observation, "valueCodeableConcept", systems);
        Concept test = Concept.of(observation, "code", systems);
        Optional<String> words = organism.label().or(test::label);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        return Mapped.of(
                event.coded(organism.codings(), words)
                        .attribute(Fields.CATEGORY, sample(observation))
                        .antibiogram(antibiogram(observation))
                        .text(observation.text("valueString"))
                        .build(),
                remarks);
    }

    private Optional<String> sample(Element observation) throws RefusedException {
        Optional<Element> reference = observation.child("specimen");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> id = References.id(reference.get(), "Specimen");
        Optional<String> known = id.flatMap(specimens::find).flatMap(Concept::words);
        if (known.isPresent()) {
            return known;
        }
        for (Element contained : observation.items("contained")) {
            if (contained
                    .text("id")
                    .map(own -> id.equals(Optional.of("#" + own)))
                    .orElse(false)) {
                return Concept.of(contained, "type", systems).words();
            }
        }
        return reference.get().text("display");
    }

    private List<AntibioticTest> antibiogram(Element observation) throws RefusedException {
        List<AntibioticTest> tests = new ArrayList<>();
        for (Element component : observation.items("component")) {
            Optional<String> result = result(component);
            Concept antibiotic = Concept.of(component, "code", systems);
            for (Coding coding : antibiotic.codings()) {
                result.ifPresent(letter -> tests.add(new AntibioticTest(coding, letter)));
            }
        }
        return tests;
    }

    private Optional<String> result(Element component) throws RefusedException {
        List<Element> places = new ArrayList<>(component.items("interpretation"));
        component.child("valueCodeableConcept").ifPresent(places::add);
        for (Element place : places) {
            for (Coding coding : Concept.of(place, systems).codings()) {
                if (RESULTS.contains(coding.code())) {
                    return Optional.of(coding.code());
                }
            }
        }
        return component.text("valueString").filter(RESULTS::contains);
    }
}
