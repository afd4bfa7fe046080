package org.cohorte.app.api;

import org.cohorte.app.CohorteProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires what stands around the controllers of the API. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** After the filters of security: who is not signed in learns nothing, not even the limit. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(CohorteProperties properties, ApiProblems problems) {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(
                new BodyLimit(properties.limits().body().toBytes(), problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
