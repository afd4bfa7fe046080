package org.cohorte.app.wiring;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.cohorte.app.CohorteProperties;
import org.cohorte.ui.Carrier;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiConfiguration;
import org.cohorte.ui.UiSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The screens. */
@Configuration(proxyBeanMethods = false)
@Import(UiConfiguration.class)
class ScreensWiring {

    @Bean
    UiSettings uiSettings(CohorteProperties properties) {
        return new UiSettings(properties.signIn().embedded(), properties.zone());
    }

    @Bean
    Carrier carrier() {
        return CallerAddress::carriedTo;
    }

    @Bean
    CurrentUser currentUser(AuthenticationContext authentication) {
        return new CurrentUser() {
            @Override
            public String login() {
                return authentication
                        .getPrincipalName()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .orElse("");
            }

            @Override
            public void signOut() {
                authentication.logout();
            }
        };
    }
}
