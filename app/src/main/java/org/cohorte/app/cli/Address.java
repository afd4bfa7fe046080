package org.cohorte.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address of the API with its parameters, those without a value left out. */
record Address(String text) {

    Address with(String name, Optional<String> value) {
        return value.map(given -> new Address(text + (text.indexOf('?') < 0 ? "?" : "&") + name + "=" + encoded(given)))
                .orElse(this);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
