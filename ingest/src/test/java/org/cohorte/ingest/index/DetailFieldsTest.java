package org.cohorte.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.nomenclature.CodesMet;
import org.cohorte.ingest.nomenclature.Concept;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.query.units.Units;
import org.cohorte.solr.Fields;
import org.cohorte.solr.FormAnswers;
import org.cohorte.solr.packed.Unpacked;
import org.junit.jupiter.api.Test;

class DetailFieldsTest {

    private static final Coding FORM = new Coding("form", "suivi", Optional.of("Suivi"));
    private static final Coding WEIGHT = new Coding("form", "suivi/poids", Optional.of("Poids"));

    private final CodesMet codes = new CodesMet(Nomenclatures.standard(), Hierarchy.NONE);
    private final DetailFields fields = new DetailFields(codes, new Units());

    private static SourceEvent event(String kind, Coding coding, Details details) {
        return new SourceEvent(
                kind,
                "e",
                "p",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(coding),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                details);
    }

    private Collection<Object> values(SourceEvent event, String field) {
        Document document = new Document("e", event.kind());
        fields.put(document, event);
        return Unpacked.of(document.finished()).getFieldValues(field);
    }

    @Test
    void anAntibioticIsFoundByItsClassWithItsResult() {
        Details details =
                new Details(Map.of(), List.of(new AntibioticTest(Coding.of("atc", "J01DD04"), "R")), List.of());
        assertThat(values(event("microbiology", Coding.of("snomed", "112283007"), details), Fields.ANTIBIOGRAM))
                .contains("R", "R|atc|J01DD04", "R|atc|J01DD", "R|atc|J01")
                .noneMatch(term -> term.toString().startsWith("S"));
    }

    @Test
    void aNumberIsInTheBaseUnitAndOneInAnUnknownUnitIsLeftOut() {
        Details details = new Details(Map.of(), List.of(), List.of(answer("70000", "g"), answer("3", "pommes ?")));
        assertThat(values(event("form", FORM, details), Fields.ANSWERS))
                .containsExactly(FormAnswers.number(WEIGHT.token(), "g", 70_000));
        assertThat(values(
                        event("form", FORM, new Details(Map.of(), List.of(), List.of(answer("70", "kg")))),
                        Fields.ANSWERS))
                .as("the same number in kilograms")
                .containsExactly(FormAnswers.number(WEIGHT.token(), "g", 70_000));
    }

    private static FormAnswer answer(String value, String unit) {
        return FormAnswer.of(
                WEIGHT,
                new Measure(
                        new BigDecimal(value),
                        Optional.of(unit),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void questionsStandBelowTheirFormForThePicker() {
        SourceEvent form = event("form", FORM, new Details(Map.of(), List.of(), List.of(answer("70", "kg"))));
        assertThat(fields.formCodes(form)).containsExactly("form|suivi", "form|suivi/poids");
        assertThat(codes.concepts())
                .extracting(Concept::token, Concept::labelFr, Concept::leaf, Concept::ancestors)
                .containsExactly(
                        tuple("form|suivi", "Suivi", false, List.of()),
                        tuple("form|suivi/poids", "Poids", true, List.of("form|suivi")));
    }
}
