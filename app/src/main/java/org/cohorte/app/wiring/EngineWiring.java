package org.cohorte.app.wiring;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.launch.Index;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.solr.SolrCodeCatalogue;
import org.cohorte.query.solr.SolrCohortEngine;
import org.cohorte.query.solr.SolrConceptSearch;
import org.cohorte.query.solr.SolrDataCatalogue;
import org.cohorte.query.solr.SolrDistributions;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.query.words.FrenchEnglishWords;
import org.cohorte.query.words.Words;
import org.cohorte.registry.Registry;
import org.cohorte.registry.catalogue.Catalogue;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.feasibility.RequestCheck;
import org.cohorte.registry.feasibility.ValueFigures;
import org.cohorte.registry.identity.Oppositions;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.request.SavedRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counting: the engine over Solr, and the rights around it. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {

    @Bean
    Units units() {
        return new Units();
    }

    @Bean
    RequestJson requestJson() {
        return new RequestJson();
    }

    @Bean
    SolrGateway solrGateway(Index index, Registry registry) {
        Oppositions oppositions = registry.oppositions();
        return new SolrGateway(SolrSettings.of(index.urls(), index.user(), index.password()), oppositions::late);
    }

    @Bean
    CohortEngine cohortEngine(
            SolrGateway solr, Units units, RequestValidator validator, Clock clock, CohorteProperties properties) {
        return new SolrCohortEngine(solr, units, validator, clock, properties.zone());
    }

    @Bean
    RequestValidator requestValidator(SolrGateway solr, Units units, Clock clock, CohorteProperties properties) {
        return new RequestValidator(units, new SolrCodeCatalogue(solr), clock, properties.zone());
    }

    /** What requests become, for those who want to see it. */
    @Bean
    RequestCompiler requestCompiler(Units units, CohorteProperties properties) {
        return new RequestCompiler(units, new Analytes(), properties.zone());
    }

    @Bean
    Words words(ConceptSearch concepts, Perimeters perimeters, Cohorts cohorts, SavedRequests requests) {
        SavedNames saved = new SavedNames(cohorts, requests);
        return new FrenchEnglishWords(
                concepts::describe, numbers -> names(perimeters.describe(numbers)), saved::cohort, saved::request);
    }

    private static Map<String, String> names(Map<String, Perimeter> described) {
        return described.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    @Bean
    ConceptSearch conceptSearch(SolrGateway solr) {
        return new SolrConceptSearch(solr);
    }

    @Bean
    ValueFigures valueFigures(Registry registry, SolrGateway solr, Units units) {
        return registry.valueFigures(new SolrDistributions(solr, units), CallerAddress::now);
    }

    /** What users may name in requests. */
    @Bean
    RequestCheck requestCheck(Registry registry, CohortEngine engine) {
        return registry.requestCheck(engine);
    }

    @Bean
    Catalogue catalogue(Registry registry, SolrGateway solr) {
        return registry.catalogue(new SolrDataCatalogue(solr), CallerAddress::now);
    }

    @Bean
    Feasibility feasibility(Registry registry, CohortEngine engine) {
        return registry.feasibility(engine, CallerAddress::now);
    }
}
