package org.cohorte.ingest.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.nomenclature.Hierarchy.Place;
import org.junit.jupiter.api.Test;

class NomenclaturesTest {

    private final Nomenclatures nomenclatures = Nomenclatures.standard();

    @Test
    void aDiagnosisStandsBelowItsCategoryBlockAndChapter() {
        assertThat(nomenclatures.tokens(Coding.of("cim10", "E1190")).orElseThrow())
                .containsExactly("cim10|E1190", "cim10|E119", "cim10|E11", "cim10|E10-E14", "cim10|IV");
    }

    @Test
    void everyNomenclatureHasTopsNamesAndLeaves() {
        for (Nomenclature nomenclature : nomenclatures.all()) {
            List<Concept> concepts = Concept.of(nomenclature, nomenclatures);
            assertThat(concepts).as(nomenclature.system()).hasSizeGreaterThan(200);
            assertThat(concepts).anyMatch(concept -> concept.ancestors().isEmpty());
            assertThat(concepts)
                    .allSatisfy(concept -> assertThat(concept.labelFr())
                            .as(concept.token())
                            .isNotBlank()
                            .doesNotContain("½"));
            assertThat(concepts).filteredOn(Concept::leaf).hasSizeGreaterThan(100);
        }
    }

    @Test
    void aSubstanceIsFoundByItsBrands() {
        Entry metformin =
                nomenclatures.find("atc").orElseThrow().find("A10BA02").orElseThrow();
        assertThat(metformin.labelFr()).contains("Metformine");
        assertThat(metformin.synonyms()).contains("Glucophage");
        assertThat(nomenclatures.tokens(Coding.of("atc", "A10BA02")).orElseThrow())
                .containsExactly("atc|A10BA02", "atc|A10BA", "atc|A10B", "atc|A10", "atc|A");
    }

    @Test
    void anActStandsInTheTreeOfTheCcam() {
        assertThat(nomenclatures.tokens(Coding.of("ccam", "AAFA001")).orElseThrow())
                .containsExactly("ccam|AAFA001", "ccam|01.02.02.01", "ccam|01.02.02", "ccam|01.02", "ccam|01");
    }

    @Test
    void aCodeMayStandInSeveralSets() {
        assertThat(nomenclatures.tokens(Coding.of("anabio", "A7333")).orElseThrow())
                .contains("anabio|NTProBNP_Concentration", "anabio|BNP_and_NTProBNP_Concentration");
    }

    @Test
    void aCodeMadeLongerByTheHospitalStandsBelowTheOneItBeginsWith() {
        CodesMet met = new CodesMet(nomenclatures, Hierarchy.NONE);
        assertThat(met.tokens(new Coding("cim10", "E119X7", Optional.of("Diabète, code local"))))
                .startsWith("cim10|E119X7", "cim10|E119", "cim10|E11");
        assertThat(met.concepts()).singleElement().satisfies(concept -> {
            assertThat(concept.entry().parents()).containsExactly("E119");
            assertThat(concept.labelFr()).isEqualTo("Diabète, code local");
        });
    }

    @Test
    void aCodeOfNoNomenclatureStaysSearchableOutsideOfIt() {
        CodesMet met = new CodesMet(nomenclatures, Hierarchy.NONE);
        assertThat(met.tokens(new Coding("snomed", "38341003", Optional.of("Hypertension"))))
                .containsExactly("snomed|38341003", "snomed|hors-nomenclature");
        met.tokens(Coding.of("snomed", "38341003"));
        met.tokens(new Coding("snomed", "38341003", Optional.of("Essential hypertension")));
        assertThat(met.concepts())
                .extracting(Concept::token)
                .containsExactly("snomed|hors-nomenclature", "snomed|38341003");
        assertThat(met.concepts().getLast().labelEn()).isEqualTo("Essential hypertension");
    }

    @Test
    void aSourceMayTellWhatStandsAboveItsCodes() {
        Coding drug = new Coding("rxnorm", "860975", Optional.of("metformin 500 mg"));
        Coding ingredient = new Coding("rxnorm", "6809", Optional.of("metformin"));
        Coding atc = Coding.of("atc", "A10BA02");
        Map<Coding, Place> places = Map.of(
                drug, new Place("metformin 500 mg", List.of(ingredient), List.of(ingredient, atc)),
                ingredient, new Place("metformin", List.of(), List.of(atc)));
        CodesMet met = new CodesMet(nomenclatures, coding -> Optional.ofNullable(places.get(coding)));
        assertThat(met.tokens(drug))
                .startsWith("rxnorm|860975", "rxnorm|6809", "atc|A10BA02")
                .contains("atc|A10")
                .doesNotHaveDuplicates();
        assertThat(met.concepts()).extracting(Concept::token).containsExactly("rxnorm|6809", "rxnorm|860975");
        assertThat(met.concepts().getFirst().leaf()).isFalse();
        assertThat(met.concepts().getLast().entry().parents()).containsExactly("6809");
    }

    @Test
    void knownCodesAreNotMet() {
        CodesMet met = new CodesMet(nomenclatures, Hierarchy.NONE);
        met.tokens(Coding.of("loinc", "2160-0"));
        assertThat(met.concepts()).isEmpty();
    }

    @Test
    void aTreeWithAHoleOrACircleIsRefused() {
        Entry orphan = new Entry("b", List.of("a"), Optional.empty(), Optional.empty(), List.of());
        assertThatThrownBy(() -> new Nomenclature("x", List.of(orphan)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x|b");
        Entry circle = new Entry("a", List.of("b"), Optional.empty(), Optional.empty(), List.of());
        assertThatThrownBy(() -> new Nomenclature("x", List.of(orphan, circle)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
