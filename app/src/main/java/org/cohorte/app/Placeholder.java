package org.cohorte.app;

import java.util.List;
import java.util.Optional;
import org.cohorte.app.security.DemonstrationAccounts;
import org.cohorte.app.security.LocalPasswords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@Configuration
class Placeholder {
    @Bean
    LocalPasswords passwords() {
        String h = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode("secret");
        return login -> login.equals("claire") ? Optional.of(h) : Optional.empty();
    }

    @Bean
    DemonstrationAccounts accounts() {
        return () -> List.of(new DemonstrationAccounts.Person("claire", "secret", "Clinicienne", "Clinician"));
    }
}
