package org.cohorte.ui.admin.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Refusals;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Opening and closing an account, for who may; closing asks first, by name. Nobody closes their own. */
final class AccountState extends Div {

    private final transient Account account;
    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Runnable onChange;

    AccountState(Account account, AdminServices services, Texts texts, Runnable onChange) {
        this.account = account;
        this.services = services;
        this.texts = texts;
        this.onChange = onChange;
        setClassName("news");
        if (services.may(Right.MANAGE_USERS) && !account.login().equals(services.login())) {
            offer();
        }
    }

    private void offer() {
        removeAll();
        if (account.active()) {
            add(Tags.button("textbtn", texts.get("person.close"), this::ask));
        } else {
            add(new Note(
                    Note.Kind.INFORMATION,
                    texts.get("person.isClosed"),
                    texts.get("person.isClosed.then"),
                    Tags.button("btn sm", texts.get("person.open", account.displayName()), () -> set(true))));
        }
    }

    private void ask() {
        removeAll();
        NativeButton keep = Tags.button("btn sm ghost", texts.get("person.keep"), this::offer);
        add(new Note(
                Note.Kind.WARNING,
                texts.get("person.close.ask", account.displayName()),
                texts.get("person.close.then"),
                Tags.button("btn sm danger", texts.get("person.close.do", account.displayName()), () -> set(false)),
                keep));
        // a second press of Enter must not close anything
        keep.focus();
    }

    private void set(boolean active) {
        Optional<Note> refused = Refusals.attempt(
                texts, () -> services.habilitations().setActive(services.login(), account.login(), active));
        removeAll();
        refused.ifPresentOrElse(this::add, onChange);
    }
}
