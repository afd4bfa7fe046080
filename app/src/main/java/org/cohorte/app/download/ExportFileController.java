package org.cohorte.app.download;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cohorte.app.Texts;
import org.cohorte.app.security.Login;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The link of the screens to the file of an export, for whoever signed in with this browser. */
@RestController
class ExportFileController {

    private static final MediaType SENTENCE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final URI LIST = URI.create("/exports?refused");

    private final ExportFiles files;
    private final Texts texts = new Texts("org.cohorte.app.api.problems");

    ExportFileController(ExportFiles files) {
        this.files = files;
    }

    /**
     * An address that is none, an export of somebody else and one that is gone are the same. A browser that leaves its page for
     * the file is led to the list of exports, which says why nothing came; anybody else gets the status.
     */
    @GetMapping("/exports/{id}/file")
    ResponseEntity<?> file(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accepted,
            Authentication caller,
            Locale locale) {
        try {
            return files.answer(Login.of(caller), export(id));
        } catch (NoSuchElementException e) {
            return refused(accepted, HttpStatus.NOT_FOUND, texts.get(locale, "unknown.detail"));
        } catch (SecurityException e) {
            return refused(accepted, HttpStatus.FORBIDDEN, texts.get(locale, "not-allowed.detail"));
        }
    }

    private static ResponseEntity<?> refused(String accepted, HttpStatus status, String text) {
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(LIST)
                        .cacheControl(CacheControl.noStore())
                        .build()
                : sentence(status, text);
    }

    private static UUID export(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("No such export", e);
        }
    }

    private static ResponseEntity<String> sentence(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(SENTENCE)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
