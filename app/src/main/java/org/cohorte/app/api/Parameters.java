package org.cohorte.app.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Reads what calls carry beside their body; whatever cannot be read is refused by the name of its parameter. */
final class Parameters {

    /** Rows of a page when nobody says how many. */
    static final int PAGE = 50;

    private static final int LONGEST = 1_000;

    private Parameters() {}

    static ApiProblemException wrong(String name) {
        return new ApiProblemException("bad-parameter", HttpStatus.BAD_REQUEST, name);
    }

    /** A text that databases can hold. */
    static String text(String text, String name) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name);
        }
        return text;
    }

    static Optional<String> text(Optional<String> text, String name) {
        return text.map(given -> text(given, name));
    }

    /** So many rows, from 1 to the most that the list gives at once. */
    static int limit(Optional<Integer> limit, int otherwise, int most) {
        int wanted = limit.orElse(otherwise);
        if (wanted < 1 || wanted > most) {
            throw wrong("limit");
        }
        return wanted;
    }

    /**
     * Reads a page. Everything else that could be refused in this way has been looked at before: what is left is a cursor of
     * another list, or none at all.
     */
    static <T> T page(Optional<String> cursor, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            if (cursor.isPresent()) {
                throw wrong("cursor");
            }
            throw e;
        }
    }
}
