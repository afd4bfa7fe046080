package org.cohorte.app.api;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers about people and their rights, which nobody on the way may keep. */
final class Answers {

    private Answers() {}

    static <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** Something new, and where it is. */
    static <T> ResponseEntity<T> created(String place, T body) {
        return ResponseEntity.created(URI.create(place))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    /** Something new that has no address of its own. */
    static <T> ResponseEntity<T> created(T body) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }
}
