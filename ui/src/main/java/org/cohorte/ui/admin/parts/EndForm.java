package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.cohorte.registry.rights.Access;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.admin.parts.AccessTable.RowState;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Asks whether an access ends now, naming whose, and what follows. */
final class EndForm extends Div {

    EndForm(AccessTable table, Access access, Texts texts, AccessActs acts) {
        NativeButton end = Tags.button("btn sm danger", texts.get("access.close.do", access.name()), () -> {
            Optional<Note> refused = acts.end(access);
            refused.ifPresent(why -> table.open(new RowState.Refused(access.id(), why)));
        });
        NativeButton keep =
                Tags.button("btn sm ghost", texts.get("access.keep"), () -> table.open(new RowState.Closed()));
        add(new Note(
                Note.Kind.WARNING,
                texts.get(
                        "access.close.ask",
                        access.name(),
                        RoleWords.name(access.role(), texts),
                        access.perimeter().name()),
                texts.get("access.close.then"),
                end,
                keep));
        // a second press of Enter must not end anything
        keep.focus();
    }
}
