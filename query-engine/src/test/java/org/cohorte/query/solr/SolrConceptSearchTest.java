package org.cohorte.query.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Units;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SolrConceptSearchTest {

    @RegisterExtension
    static final SolrNodeExtension SOLR = new SolrNodeExtension();

    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);
    private static final List<String> SYSTEMS = List.of("cim10", "loinc", "onco");

    private static SolrGateway gateway;
    private static SolrConceptSearch search;

    @BeforeAll
    static void fill() {
        gateway = SOLR.gateway();
        search = new SolrConceptSearch(gateway);
        SOLR.fill(new Records()
                .concept("cim10|E00-E90", "Maladies endocriniennes", "Endocrine diseases", false, 4)
                .concept("cim10|I00-I99", "Maladies de l'appareil circulatoire", "", false, 9)
                .concept("cim10|E11", "Diabète sucré de type 2", "Type 2 diabetes mellitus", false, 2, "cim10|E00-E90")
                .concept("cim10|E10", "Diabète sucré de type 1", "Type 1 diabetes mellitus", true, 1, "cim10|E00-E90")
                .concept(
                        "cim10|E11.2",
                        "Diabète de type 2, avec complications rénales",
                        "",
                        true,
                        1,
                        "cim10|E11",
                        "cim10|E00-E90")
                .concept("onco|C80", "Tumeur maligne", "Malignant neoplasm", true, 30)
                .concept("onco|C509", "Tumeur maligne du sein", "Malignant neoplasm of breast", true, 20)
                .concept("onco|Z85", "Antécédents de tumeur maligne du sein", "", true, 10)
                .concept("loinc|14682-9", "Créatinine", "Creatinine", true, 1)
                .patient(1, "female", "1980-01-01", Fields.UNITS, List.of("1"))
                .patient(2, "female", "1980-01-01", Fields.UNITS, List.of("2"))
                .patient(3, "female", "1980-01-01", Fields.UNITS, List.of("2"), Fields.OPPOSED, true)
                .coded(1, Kinds.DIAGNOSIS, "2020-01-01", List.of("cim10|E11.2", "cim10|E11", "cim10|E00-E90"))
                .coded(2, Kinds.DIAGNOSIS, "2020-01-01", List.of("cim10|E10", "cim10|E00-E90"))
                .coded(3, Kinds.DIAGNOSIS, "2020-01-01", List.of("cim10|E10", "cim10|E00-E90"))
                .coded(2, Kinds.PRESCRIPTION, "2020-01-01", List.of("atc|A10"))
                .coded(
                        1,
                        Kinds.LABORATORY,
                        "2020-01-01",
                        List.of("loinc|14682-9"),
                        Fields.VALUE,
                        0.1,
                        Fields.DIMENSION,
                        "mol.m-3")
                .documents());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void findsByWordsWhateverTheirEndings() {
        assertThat(codes("diabetes sucres")).containsExactlyInAnyOrder("E10", "E11");
        assertThat(codes("DIABÈTE rén")).containsExactly("E11.2");
        assertThat(codes("mellitus 1")).containsExactly("E10");
        assertThat(codes("creat")).containsExactly("14682-9");
        assertThat(codes("introuvable")).isEmpty();
        assertThat(codes(" ")).isEmpty();
    }

    @Test
    void findsByTheBeginningOfTheCodeAndPutsTheExactOneFirst() {
        assertThat(codes("E11")).containsExactly("E11", "E11.2");
        assertThat(codes("e112")).containsExactly("E11.2");
        assertThat(codes("14682")).containsExactly("14682-9");
    }

    @Test
    void takesACodeWithAndWithoutItsPointWhicheverTheNomenclatureWrites() {
        assertThat(codes("C50.9")).containsExactly("C509");
        assertThat(codes("C509")).containsExactly("C509");
        assertThat(codes("e11.2")).containsExactly("E11.2");
        assertThat(codes("tumeur C50")).containsExactly("C509");
    }

    @Test
    void putsNamesThatBeginWithTheWordsFirstAndTheShortestOfThem() {
        assertThat(codes("tumeur maligne")).containsExactly("C80", "C509", "Z85");
        assertThat(codes("Tumeur maligne du sein")).containsExactly("C509", "Z85");
        assertThat(codes("tumeur de sein")).containsExactlyInAnyOrder("C509", "Z85");
    }

    @Test
    void tellsTheSystemsThatThereAre() {
        assertThat(search.systems()).containsExactlyInAnyOrder("cim10", "loinc", "onco");
    }

    @Test
    void takesSignsOfTheSyntaxForWords() {
        assertThat(codes("title:( \" * {!term f=x} $p0 OR")).isEmpty();
        assertThat(codes("\\")).isEmpty();
    }

    @Test
    void countsThePatientsOfTheScope() {
        assertThat(search.children(new Code("cim10", "E00-E90"), ALL))
                .extracting(concept -> concept.code().value() + " " + concept.patients())
                .containsExactly("E10 1", "E11 1");
        Scope one = Scope.ofUnits(Set.of("1"), Scope.Reading.COUNTS, false);
        assertThat(search.children(new Code("cim10", "E00-E90"), one))
                .extracting(Concept::patients)
                .containsExactly(0L, 1L);
        assertThat(search.roots("cim10", ALL)).extracting(Concept::patients).containsExactly(2L, 0L);
    }

    @Test
    void tellsTheWayFromTheRoot() {
        assertThat(search.path(new Code("cim10", "E11.2"), ALL))
                .extracting(concept -> concept.code().value())
                .containsExactly("E00-E90", "E11");
        assertThat(search.path(new Code("cim10", "E00-E90"), ALL)).isEmpty();
        assertThat(search.path(new Code("cim10", "none"), ALL)).isEmpty();
    }

    @Test
    void tellsWhatKindsOfEventBearACode() {
        assertThat(search.kinds(new Code("cim10", "E00-E90"), ALL)).containsExactly("diagnosis");
        assertThat(search.kinds(new Code("cim10", "none"), ALL)).isEmpty();
    }

    @Test
    void describesKnownCodes() {
        Code endocrine = new Code("cim10", "I00-I99");
        assertThat(search.describe(List.of(endocrine, new Code("cim10", "none"))))
                .containsOnlyKeys(endocrine)
                .hasEntrySatisfying(
                        endocrine, concept -> assertThat(concept.labelEn()).isEqualTo(concept.labelFr()));
        assertThat(search.describe(List.of())).isEmpty();
    }

    @Test
    void knowsCodesOfNomenclaturesAndOfEvents() {
        SolrCodeCatalogue catalogue = new SolrCodeCatalogue(gateway);
        Code unknown = new Code("cim10", "X99");
        List<Code> codes = List.of(new Code("cim10", "E11"), new Code("atc", "A10"), unknown);
        assertThat(catalogue.unknown(codes)).containsExactly(unknown);
        assertThat(catalogue.unknown(codes)).containsExactly(unknown);
        assertThat(catalogue.dimensions(List.of(new Code("loinc", "14682-9")))).containsExactly("mol.m-3");
        assertThat(catalogue.dimensions(List.of(unknown))).isEmpty();
        assertThat(new Units().dimension("umol/L")).contains("mol.m-3");
    }

    private static List<String> codes(String text) {
        return search.search(text, SYSTEMS, 10, ALL).stream()
                .map(concept -> concept.code().value())
                .toList();
    }
}
