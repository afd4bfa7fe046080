package org.cohorte.app.download;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.cohorte.app.security.Login;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The link of the screens to the file of an export, for whoever signed in with this browser. */
@RestController
class ExportFileController {

    private final ExportFiles files;

    ExportFileController(ExportFiles files) {
        this.files = files;
    }

    /** An address that is none, an export of somebody else and one that is gone are the same. */
    @GetMapping("/exports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id, Authentication caller) {
        try {
            return files.answer(Login.of(caller), export(id));
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "", e);
        } catch (SecurityException e) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "", e);
        }
    }

    private static UUID export(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("No such export", e);
        }
    }
}
