package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.admin.model.Refusals;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The advice on a grant as a note, with the better act where there is one. */
final class AdviceNote {

    private final Texts texts;
    private final ZoneId zone;
    private final Consumer<Access> onProlong;

    /**
     * Writes notes in a language.
     *
     * @param onProlong receives the access to make longer, when the user follows the advice
     */
    AdviceNote(Texts texts, ZoneId zone, Consumer<Access> onProlong) {
        this.texts = texts;
        this.zone = zone;
        this.onProlong = onProlong;
    }

    Optional<Note> of(GrantAdvice advice, Grant wanted) {
        return switch (advice) {
            case GrantAdvice.Free free -> Optional.empty();
            case GrantAdvice.Superfluous superfluous ->
                Optional.of(warning(
                        texts.get("habilitation.alreadyCovered"), texts.get("habilitation.alreadyCovered.then")));
            case GrantAdvice.Covered(Access by) -> Optional.of(warning(covered(by), texts.get("grant.covered.then")));
            case GrantAdvice.Prolong(Access existing) ->
                Optional.of(warning(covered(existing), texts.get("grant.prolong.then"), prolong(existing, wanted)));
            case GrantAdvice.Refused(String code) -> Optional.of(Refusals.note(code, texts));
        };
    }

    private Note warning(String what, String then, Component... acts) {
        Note note = new Note(Note.Kind.WARNING, what, then, acts);
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    private String covered(Access access) {
        return Days.of(access, zone)
                .last()
                .map(last -> texts.get("grant.covered", texts.formats().date(last)))
                .orElse(texts.get("grant.covered.always"));
    }

    private Component prolong(Access existing, Grant wanted) {
        Days days = Days.of(wanted.start(), Optional.of(wanted.end()), zone);
        String until = texts.formats().date(days.last().orElseThrow());
        return Tags.button("btn sm", texts.get("grant.prolong", until), () -> onProlong.accept(existing));
    }
}
