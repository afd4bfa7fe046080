package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import org.cohorte.registry.account.Account;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The password of a person who has just been added, until it has been noted down. */
final class PasswordNote extends Div {

    PasswordNote(Account account, String password, Texts texts, Runnable onNoted) {
        setClassName("first-password");
        getElement().setAttribute("role", "status");
        add(new Note(
                Note.Kind.WARNING,
                texts.get("person.password", account.displayName()),
                texts.get("person.password.then"),
                Tags.text("code", password),
                Tags.button("btn sm", "check", texts.get("person.password.noted"), onNoted)));
    }
}
