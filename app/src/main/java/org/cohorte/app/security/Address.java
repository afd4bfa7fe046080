package org.cohorte.app.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where this application is reached.
 *
 * @param port      it listens on
 * @param publicUrl address that users type when it is another one, without a slash at its end
 */
public record Address(int port, Optional<String> publicUrl) {

    /** What users are told to open, and the issuer of the embedded provider. */
    public String url() {
        return publicUrl.orElse("http://localhost:" + port);
    }

    /** For the application's calls to itself. */
    public String loopback() {
        return "http://127.0.0.1:" + port;
    }

    /** Every base that a browser on this machine may have typed. */
    List<String> bases() {
        return Stream.concat(
                        publicUrl.stream(),
                        Stream.of("localhost", "127.0.0.1", "[::1]").map(host -> "http://" + host + ":" + port))
                .distinct()
                .toList();
    }
}
