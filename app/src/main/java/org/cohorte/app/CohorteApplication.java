package org.cohorte.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Everything that Spring finds by itself stands below this class; {@code Wiring} names the rest. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CohorteApplication {}
