package org.cohorte.ui.admin.parts;

import java.util.Optional;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * Something that was done, and how to take it back.
 *
 * @param what one sentence
 * @param undo takes it back; empty when it cannot be
 */
public record Deed(String what, Optional<Runnable> undo) {

    /** The note that tells it. */
    public Note note(Texts texts) {
        Note note = undo.map(back -> new Note(
                        Note.Kind.INFORMATION,
                        what,
                        texts.get("deed.then"),
                        Tags.button("btn sm", "undo", texts.get("deed.undo"), back)))
                .orElseGet(() -> new Note(Note.Kind.INFORMATION, what, ""));
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
