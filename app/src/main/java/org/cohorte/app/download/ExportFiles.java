package org.cohorte.app.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cohorte.export.job.Exports;
import org.cohorte.export.job.Exports.Download;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the files of exports, by the API and by the screens alike. */
@Component
public class ExportFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Exports exports;

    ExportFiles(Exports exports) {
        this.exports = exports;
    }

    /**
     * The file, sent as it is read; nobody on the way may keep it.
     *
     * @throws NoSuchElementException as {@link Exports#download}, and when the file goes away at this very moment
     * @throws SecurityException      as {@link Exports#download}
     */
    public ResponseEntity<Resource> answer(String login, UUID id) {
        Download download = exports.download(login, id);
        try {
            return ResponseEntity.ok()
                    .contentType(XLSX)
                    .contentLength(Files.size(download.file()))
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(download.name())
                                    .build()
                                    .toString())
                    .body(new InputStreamResource(Files.newInputStream(download.file())));
        } catch (NoSuchFileException e) {
            throw new NoSuchElementException("No such export", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
