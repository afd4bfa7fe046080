package org.cohorte.app.wiring;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.CohorteProperties;
import org.cohorte.export.job.DefaultExports;
import org.cohorte.export.job.ExportFolder;
import org.cohorte.export.job.ExportRunner;
import org.cohorte.export.job.ExportServices;
import org.cohorte.export.job.Exports;
import org.cohorte.export.table.Tables;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.solr.SolrClinicalLines;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.words.Words;
import org.cohorte.registry.Registry;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From figures to people: cohorts, their records, exports. */
@Configuration(proxyBeanMethods = false)
class PeopleWiring {

    /** Its own secret: who learns the pseudonyms of an export learns nothing about those of the index. */
    private static final String EXPORT_KEY = "export-key";

    @Bean
    ClinicalLines clinicalLines(SolrGateway solr, Clock clock, CohorteProperties properties) {
        return new SolrClinicalLines(solr, clock, properties.zone());
    }

    @Bean
    Cohorts cohorts(Registry registry, CohortEngine engine) {
        return registry.cohorts(engine, CallerAddress::now);
    }

    @Bean
    Exploration exploration(Registry registry, CohortEngine engine, ClinicalLines lines, CohorteProperties properties) {
        return registry.exploration(engine, lines, properties.zone(), CallerAddress::now);
    }

    @Bean
    ExportServices exportServices(
            Registry registry,
            CohortEngine engine,
            ClinicalLines lines,
            Cohorts cohorts,
            Secrets secrets,
            SavedRequests requests,
            Words words,
            Clock clock,
            CohorteProperties properties) {
        Tables tables = new Tables(
                engine,
                lines,
                registry.identities(),
                registry.perimeters(),
                () -> secrets.key(EXPORT_KEY),
                properties.zone());
        RequestJson json = new RequestJson();
        return new ExportServices(
                tables,
                cohorts,
                registry.scopes(),
                registry.exportJobs(),
                registry.auditLog(),
                (cohort, locale) -> inWords(cohort, locale, requests, words, json),
                ExportFolder.in(properties.data()),
                clock);
    }

    private static Optional<String> inWords(
            Cohort cohort, Locale locale, SavedRequests requests, Words words, RequestJson json) {
        return requests.version(cohort.request(), cohort.owner(), cohort.requestVersion())
                .map(request -> words.request(json.read(request.json()), locale));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ExportRunner exportRunner(ExportServices services) {
        return new ExportRunner(services);
    }

    @Bean
    Exports exports(ExportServices services, ExportRunner runner) {
        return new DefaultExports(services, CallerAddress::now, runner::wake);
    }
}
