package org.cohorte.app.files;

import java.net.URI;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cohorte.app.security.Login;
import org.cohorte.export.job.Exports;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the file of an export; the rights are read once more, and the audit hears of it. */
@RestController
class ExportFileController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The list of exports, which says why nothing came. */
    private static final URI REFUSED = URI.create("/exports?refused");

    private final Exports exports;

    ExportFileController(Exports exports) {
        this.exports = exports;
    }

    /** An export of somebody else, one that never was, and one whose right has ended get the same answer. */
    @GetMapping("/exports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id, Authentication user) {
        try {
            return file(exports.download(Login.of(user), UUID.fromString(id)));
        } catch (NoSuchElementException | SecurityException | IllegalArgumentException notTheirs) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(REFUSED)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
    }

    private static ResponseEntity<Resource> file(Exports.Download download) {
        String attachment = ContentDisposition.attachment()
                .filename(download.name())
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(new FileSystemResource(download.file()));
    }
}
