package org.cohorte.app.wiring;

import java.util.List;
import java.util.Optional;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.data.Demonstration;
import org.cohorte.app.launch.DemonstrationPasswords;
import org.cohorte.app.security.DemonstrationAccounts;
import org.cohorte.registry.Registry;
import org.cohorte.registry.account.LocalPasswords;
import org.cohorte.ui.FirstPasswords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The demonstration's accounts, when sign-in is the demonstration's. */
@Configuration(proxyBeanMethods = false)
class DemonstrationWiring {

    @Bean
    DemonstrationAccounts demonstrationAccounts(
            CohorteProperties properties, Registry registry, LocalPasswords hashes) {
        if (!properties.signIn().embedded()) {
            hashes.clear();
            return new Nobody();
        }
        return new DemonstrationPeople(
                registry.demoAccounts(),
                hashes,
                registry.settings(),
                new DemonstrationPasswords(properties.data().resolve("secrets")),
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                Demonstration.size(registry).orElse(properties.demonstrationPatients()) > 0);
    }

    @Bean
    FirstPasswords firstPasswords(CohorteProperties properties, LocalPasswords hashes) {
        return properties.signIn().embedded()
                ? new DrawnPasswords(hashes, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())
                : account -> Optional.empty();
    }

    /** People come from the identity provider. */
    private static final class Nobody implements DemonstrationAccounts {

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public List<Person> offered() {
            return List.of();
        }

        @Override
        public void renew() {
            // Nobody to place.
        }

        @Override
        public boolean protect() {
            return false;
        }
    }
}
