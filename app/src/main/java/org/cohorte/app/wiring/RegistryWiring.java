package org.cohorte.app.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.launch.Databases;
import org.cohorte.app.launch.StartupException;
import org.cohorte.app.security.Login;
import org.cohorte.registry.Migrations;
import org.cohorte.registry.Registry;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.account.LocalPasswords;
import org.cohorte.registry.audit.AuditReading;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.imports.ImportReports;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Roles;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.registry.secret.Secrets;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People, rights, identities and requests, over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class RegistryWiring {

    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    HikariDataSource dataSource(Databases databases) {
        migrate(databases);
        HikariConfig config = new HikariConfig();
        config.setPoolName("registry");
        config.setDataSource(databases.application().dataSource());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    private static void migrate(Databases databases) {
        try {
            Migrations.run(
                    databases.owner().dataSource(), databases.application().user());
        } catch (FlywayValidateException e) {
            throw new StartupException(
                    "The tables in PostgreSQL are not those of this version of Cohorte; most likely a newer version"
                            + " wrote them. Start that version again, or restore the backup made before it. Nothing was"
                            + " changed. (" + firstLine(e) + ")",
                    e);
        } catch (FlywayException e) {
            throw new StartupException(
                    "The tables in PostgreSQL (" + databases.owner().url() + ") cannot be prepared: " + firstLine(e),
                    e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Bean
    Registry registry(HikariDataSource source, Secrets secrets, Clock clock, CohorteProperties properties) {
        Registry registry = Registry.open(source, secrets, clock);
        Optional.ofNullable(properties.signIn().administrator())
                .map(String::strip)
                .filter(login -> !login.isEmpty())
                .ifPresent(login -> administeredBy(registry, login));
        return registry;
    }

    private static void administeredBy(Registry registry, String login) {
        if (Login.isReserved(login)) {
            throw new StartupException("cohorte.sign-in.administrator is " + login
                    + ", the account of the command line. Name a person of your identity provider.");
        }
        registry.administeredBy(login);
    }

    @Bean
    Accounts accounts(Registry registry) {
        return registry.accounts();
    }

    @Bean
    Perimeters perimeters(Registry registry) {
        return registry.perimeters();
    }

    @Bean
    Scopes scopes(Registry registry) {
        return registry.scopes();
    }

    @Bean
    Habilitations habilitations(Registry registry) {
        return registry.habilitations(CallerAddress::now);
    }

    @Bean
    Roles roles(Registry registry) {
        return registry.roles(CallerAddress::now);
    }

    @Bean
    AuditReading auditReading(Registry registry) {
        return registry.auditReading(CallerAddress::now);
    }

    @Bean
    ImportReports importReports(Registry registry) {
        return registry.importReports();
    }

    @Bean
    IdentityDesk identityDesk(Registry registry) {
        return registry.identityDesk(CallerAddress::now);
    }

    @Bean
    SavedRequests savedRequests(Registry registry) {
        return registry.savedRequests();
    }

    @Bean
    LocalPasswords localPasswords(Registry registry) {
        return registry.localPasswords();
    }
}
