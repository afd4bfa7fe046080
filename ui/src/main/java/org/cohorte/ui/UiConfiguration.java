package org.cohorte.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.time.Clock;
import org.cohorte.export.job.Exports;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.words.Words;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.audit.AuditReading;
import org.cohorte.registry.catalogue.Catalogue;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.feasibility.ValueFigures;
import org.cohorte.registry.imports.ImportReports;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Roles;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.catalogue.CatalogueServices;
import org.cohorte.ui.parts.Background;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.shell.PageSetup;
import org.cohorte.ui.text.Translations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The screens, for {@code @Import} by the application, which gives the ports, a {@link CurrentUser},
 * {@link FirstPasswords} and {@link UiSettings}.
 */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("org.cohorte.ui")
public class UiConfiguration {

    @Bean
    I18NProvider translations() {
        return new Translations();
    }

    @Bean
    VaadinServiceInitListener pageSetup(Accounts accounts, CurrentUser user) {
        return new PageSetup(accounts, user);
    }

    @Bean
    Background background(Carrier carrier) {
        return new Background(carrier::carry);
    }

    @Bean
    BuilderServices builderServices(
            Feasibility feasibility,
            ValueFigures values,
            SavedRequests requests,
            Perimeters perimeters,
            Scopes scopes,
            ConceptSearch concepts,
            Words words,
            Cohorts cohorts,
            Exploration exploration,
            CurrentUser user,
            UiSettings settings,
            Background background,
            Clock clock) {
        return new BuilderServices(
                feasibility,
                values,
                requests,
                perimeters,
                scopes,
                concepts,
                words,
                cohorts,
                exploration,
                user,
                settings,
                background,
                clock);
    }

    @Bean
    PeopleServices peopleServices(BuilderServices house, Exports exports) {
        return new PeopleServices(house, exports);
    }

    @Bean
    CatalogueServices catalogueServices(
            Catalogue catalogue,
            Perimeters perimeters,
            Scopes scopes,
            CurrentUser user,
            UiSettings settings,
            Background background) {
        return new CatalogueServices(catalogue, perimeters, scopes, user, settings, background);
    }

    @Bean
    AdminServices adminServices(
            Habilitations habilitations,
            Roles roles,
            AuditReading audit,
            ImportReports imports,
            Accounts accounts,
            Perimeters perimeters,
            Scopes scopes,
            FirstPasswords passwords,
            CurrentUser user,
            UiSettings settings,
            Clock clock) {
        return new AdminServices(
                habilitations, roles, audit, imports, accounts, perimeters, scopes, passwords, user, settings, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
