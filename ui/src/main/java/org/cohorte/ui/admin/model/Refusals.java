package org.cohorte.ui.admin.model;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.cohorte.registry.rights.HabilitationException;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.text.Texts;

/** Acts that may be refused: what is said then, in place. */
public final class Refusals {

    private static final String NOT_ALLOWED = "notAllowed";
    private static final String UNKNOWN = "unknown";

    private Refusals() {}

    /** Does it; when it is refused, the note that says so, that nothing changed, and what to do. */
    public static Optional<Note> attempt(Texts texts, Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (HabilitationException refused) {
            return Optional.of(note(refused.code(), texts));
        } catch (SecurityException notAllowed) {
            return Optional.of(note(NOT_ALLOWED, texts));
        } catch (NoSuchElementException gone) {
            return Optional.of(note(UNKNOWN, texts));
        }
    }

    /** The note of a rule that was broken. */
    public static Note note(String code, Texts texts) {
        String key = "habilitation." + code;
        Note note = new Note(Note.Kind.ERROR, texts.get(key), texts.get(key + ".then"));
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
