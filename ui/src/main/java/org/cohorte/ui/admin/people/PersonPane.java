package org.cohorte.ui.admin.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.AccessBlock;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.shell.Initials;
import org.cohorte.ui.text.Texts;

/** One person: the account, the accesses on one axis, and how they came about. */
final class PersonPane extends Section {

    private final transient Account account;
    private final transient AdminServices services;
    private final transient Texts texts;

    /**
     * Shows a person.
     *
     * @param onAccount called when the account was opened or closed
     */
    PersonPane(Account account, AdminServices services, Texts texts, Runnable onAccount) {
        this.account = account;
        this.services = services;
        this.texts = texts;
        setClassName("us");
        add(
                back(),
                heading(),
                new AccountState(account, services, texts, onAccount),
                new AccessBlock(accesses(), services, texts, () -> {}));
    }

    /** What the user does not manage is not among them. */
    private AccessBlock.Subject accesses() {
        return new AccessBlock.Subject(
                Optional.empty(),
                Optional.of(account.login()),
                () -> services.habilitations().of(services.login(), account.login()),
                shown -> shown.stream()
                        .map(access -> access.perimeter().number())
                        .collect(Collectors.toSet()),
                texts.get("person.noAccess", account.displayName()));
    }

    private Component back() {
        Anchor back = new Anchor(Door.PEOPLE.path(), Icons.icon("left"), Tags.text("", texts.get("people.title")));
        back.setClassName("back2 only-small");
        return back;
    }

    private Component heading() {
        Anchor grant = new Anchor(
                Door.ACCESSES.path() + "?person=" + account.login(),
                Icons.icon("plus"),
                Tags.text("", texts.get("grant.title")));
        grant.setClassName("btn");
        Div heading = Tags.div(
                "uh",
                Tags.text("avatar", Initials.of(account.displayName())),
                Tags.div("", new H1(account.displayName()), Tags.text("s", account.login())),
                state(),
                Tags.span("grow"));
        if (services.may(Right.READ_AUDIT)) {
            heading.add(journal());
        }
        heading.add(grant);
        return heading;
    }

    private Component journal() {
        Anchor journal = new Anchor(
                Door.AUDIT.path() + "?person=" + account.login(),
                Icons.icon("eye"),
                Tags.text("", texts.get("person.journal")));
        journal.setClassName("btn ghost");
        return journal;
    }

    private Component state() {
        return account.active()
                ? Tags.span("st ok", Icons.icon("check"), Tags.text("", texts.get("person.active")))
                : Tags.span("st mut", Icons.icon("lock"), Tags.text("", texts.get("person.closed")));
    }
}
