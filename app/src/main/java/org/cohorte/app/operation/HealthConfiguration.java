package org.cohorte.app.operation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.EngineException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts are, under {@code /actuator/health}. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    private static final int SECONDS = 5;

    @Bean
    HealthIndicator dbHealthIndicator(HikariDataSource source) {
        return () -> {
            try (Connection connection = source.getConnection()) {
                return connection.isValid(SECONDS)
                        ? Health.up().build()
                        : Health.down().withDetail("reason", "no answer").build();
            } catch (SQLException e) {
                return Health.down().withDetail("reason", "no connection").build();
            }
        };
    }

    @Bean
    HealthIndicator solrHealthIndicator(CohortEngine engine) {
        return () -> {
            try {
                IndexState state = engine.state();
                return Health.up()
                        .withDetail("version", state.version())
                        .withDetail("patients", state.patients())
                        .build();
            } catch (EngineException e) {
                return Health.down().withDetail("reason", e.reason().name()).build();
            }
        };
    }
}
