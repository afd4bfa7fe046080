package org.cohorte.ui.admin.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.model.Names;
import org.cohorte.ui.admin.parts.AccessActs;
import org.cohorte.ui.admin.parts.AccessSummary;
import org.cohorte.ui.admin.parts.AccessTable;
import org.cohorte.ui.admin.parts.Deed;
import org.cohorte.ui.admin.parts.HistoryTable;
import org.cohorte.ui.admin.parts.Toggle;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.shell.Initials;
import org.cohorte.ui.text.Texts;

/** One person: the account, the accesses on one axis, and how they came about. */
final class PersonPane extends Section {

    private final transient Account account;
    private final transient AdminServices services;
    private final transient Texts texts;
    private final AccessTable table;
    private final AccessSummary summary;
    private final Div news = Tags.div("news");
    private final Div empty = Tags.div("empty");
    private final HistoryTable history;

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
        table = new AccessTable(AccessTable.Of.PERSON, services, texts, new AccessActs(services, texts, this::done));
        summary = new AccessSummary(texts);
        List<Access> accesses = accesses();
        history = new HistoryTable(
                Optional.empty(),
                Optional.of(account.login()),
                new Names(services.accounts()).with(accesses),
                services,
                texts);
        add(
                back(),
                heading(),
                new AccountState(account, services, texts, onAccount),
                news,
                Tags.div(
                        "hd",
                        Tags.tag("h2", texts.get("access.title")),
                        summary,
                        Tags.span("grow"),
                        new Toggle(texts.get("access.showEnded"), true, table::showEnded)),
                table,
                empty,
                history);
        show(accesses);
    }

    private void done(Deed deed) {
        news.removeAll();
        news.add(deed.note(texts));
        show(accesses());
        history.refresh();
    }

    private List<Access> accesses() {
        return services.habilitations().of(services.login(), account.login());
    }

    private void show(List<Access> accesses) {
        // what the user does not manage is not in this list
        table.show(
                accesses,
                accesses.stream().map(access -> access.perimeter().number()).collect(Collectors.toSet()));
        summary.show(accesses);
        empty.removeAll();
        if (accesses.isEmpty()) {
            empty.add(Tags.tag("p", texts.get("person.noAccess", account.displayName())));
        }
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
