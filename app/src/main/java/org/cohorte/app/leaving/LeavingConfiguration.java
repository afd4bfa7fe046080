package org.cohorte.app.leaving;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the web server tell calls their connections. */
@Configuration(proxyBeanMethods = false)
class LeavingConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections() {
        return server -> server.setProtocol(WatchedProtocol.class.getName());
    }
}
