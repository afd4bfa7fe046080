package org.cohorte.app.api;

import java.util.List;
import org.cohorte.app.CohorteProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }
        };
    }
}
