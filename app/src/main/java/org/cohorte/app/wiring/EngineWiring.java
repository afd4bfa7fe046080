package org.cohorte.app.wiring;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.launch.Index;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.solr.SolrCodeCatalogue;
import org.cohorte.query.solr.SolrCohortEngine;
import org.cohorte.query.solr.SolrConceptSearch;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.query.units.Units;
import org.cohorte.query.validation.RequestValidator;
import org.cohorte.registry.Registry;
import org.cohorte.registry.feasibility.Feasibility;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
    SolrGateway solrGateway(Index index) {
        return new SolrGateway(SolrSettings.of(index.url(), index.user(), index.password()));
    }

    @Bean
    CohortEngine cohortEngine(SolrGateway solr, Units units, Clock clock, CohorteProperties properties) {
        RequestValidator validator = new RequestValidator(units, new SolrCodeCatalogue(solr), clock, properties.zone());
        return new SolrCohortEngine(solr, units, validator, clock, properties.zone());
    }

    @Bean
    ConceptSearch conceptSearch(SolrGateway solr) {
        return new SolrConceptSearch(solr);
    }

    @Bean
    Feasibility feasibility(Registry registry, CohortEngine engine) {
        return registry.feasibility(engine, CALLER_ADDRESS);
    }

    /** Known while a call is being served; counts of a screen go on in the background, where there is no call. */
    private static final Supplier<Optional<String>> CALLER_ADDRESS =
            () -> Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                    .filter(ServletRequestAttributes.class::isInstance)
                    .map(attributes ->
                            ((ServletRequestAttributes) attributes).getRequest().getRemoteAddr());
}
