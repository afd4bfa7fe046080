package org.cohorte.ingest;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data that lie beside the checkout, in {@code ../shared/data} or where the environment variable
 * {@code COHORTE_SHARED_DATA} says; tests that want them are skipped where they are not.
 */
public final class SharedData {

    private SharedData() {}

    /** A folder of the shared data, whether or not it is there. */
    public static Path folder(String name) {
        String elsewhere = System.getenv("COHORTE_SHARED_DATA");
        if (elsewhere != null) {
            return Path.of(elsewhere).resolve(name);
        }
        Path checkout = Path.of("").toAbsolutePath();
        while (checkout.getParent() != null && !Files.exists(checkout.resolve("docs/index-model.md"))) {
            checkout = checkout.getParent();
        }
        return checkout.resolve("../shared/data").resolve(name).normalize();
    }
}
