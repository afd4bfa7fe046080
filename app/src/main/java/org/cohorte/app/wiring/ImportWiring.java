package org.cohorte.app.wiring;

import java.time.Clock;
import org.apache.solr.client.solrj.SolrClient;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.data.Demonstration;
import org.cohorte.app.data.IdentityJobs;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.app.data.NomenclatureCatchUp;
import org.cohorte.app.launch.Index;
import org.cohorte.app.security.DemonstrationAccounts;
import org.cohorte.ingest.identity.IdentityWork;
import org.cohorte.ingest.imports.DemoLoader;
import org.cohorte.ingest.imports.ImportSettings;
import org.cohorte.ingest.imports.Importer;
import org.cohorte.ingest.imports.NomenclatureImporter;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.query.solr.AnyNodeClient;
import org.cohorte.registry.Registry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Data in. */
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    /** Threads that send documents: Solr's own analysis is what costs, so a few keep it busy. */
    private static final int SENDERS = 2;

    /** Beside the engine's client: this one sends documents in Solr's binary form. */
    @Bean
    SolrClient indexingClient(Index index) {
        return AnyNodeClient.of(index.urls(), url -> IndexingClient.of(url, null, index.user(), index.password()));
    }

    @Bean
    NomenclatureLibrary nomenclatureLibrary(Registry registry) {
        return new NomenclatureLibrary(registry.nomenclatures());
    }

    @Bean
    NomenclatureImporter nomenclatureImporter(
            Registry registry, NomenclatureLibrary library, SolrClient indexingClient, Clock clock) {
        return new NomenclatureImporter(
                library, registry.importRuns(), indexingClient, CodeSystems.standard(), clock, SENDERS);
    }

    /** Brings the index to the nomenclatures that a stop of the application, or a new version of it, left behind. */
    @Bean
    NomenclatureCatchUp nomenclatureCatchUp(NomenclatureImporter importer, ImportJobs jobs) {
        return new NomenclatureCatchUp(importer, jobs);
    }

    @Bean
    Importer importer(
            Registry registry,
            NomenclatureLibrary library,
            SolrClient indexingClient,
            CohorteProperties properties,
            Clock clock) {
        ImportSettings standard =
                ImportSettings.standard(clock, properties.data().resolve("quarantine"));
        ImportSettings settings = new ImportSettings(
                clock,
                standard.quarantine(),
                properties.zone(),
                CodeSystems.standard(),
                standard.hospitalName(),
                standard.movements(),
                standard.longestLine(),
                SENDERS);
        return new Importer(registry, library, indexingClient, settings);
    }

    /** The accounts of the demonstration find their place once there is a hospital. */
    @Bean
    ImportJobs importJobs(Clock clock, DemonstrationAccounts accounts, IdentityJobs identities) {
        return new ImportJobs(clock, () -> {
            accounts.renew();
            identities.wake();
        });
    }

    @Bean
    IdentityJobs identityJobs(Registry registry, SolrClient indexingClient) {
        return new IdentityJobs(new IdentityWork(registry, indexingClient));
    }

    @Bean
    Demonstration demonstration(
            Registry registry, SolrClient indexingClient, ImportJobs jobs, Clock clock, CohorteProperties properties) {
        DemoLoader loader = new DemoLoader(registry, indexingClient, clock, SENDERS);
        return new Demonstration(registry, loader, jobs, clock, properties.zone());
    }
}
