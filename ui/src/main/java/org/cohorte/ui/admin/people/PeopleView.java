package org.cohorte.ui.admin.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.cohorte.registry.account.Account;
import org.cohorte.ui.admin.AdminShell;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.AdminScreen;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The people, and what one of them holds. The person is in the address. */
@PermitAll
@Route(value = "admin/people/:login?", layout = AdminShell.class)
class PeopleView extends AdminScreen {

    private static final String PATH = "admin/people";

    private transient Optional<Account> person = Optional.empty();
    private PeopleColumn list;
    private final Div middle = Tags.div("mid");

    PeopleView(AdminServices services) {
        super(services, Door.PEOPLE);
        setClassName("ad two");
    }

    @Override
    protected boolean read(BeforeEnterEvent event) {
        Optional<String> login = event.getRouteParameters().get("login");
        person = login.flatMap(services().accounts()::find);
        return login.isEmpty() || person.isPresent();
    }

    @Override
    protected void draw(Texts texts) {
        removeAll();
        list = new PeopleColumn(services(), texts, account -> go(PATH + "/" + account.login()));
        add(list, middle);
        redraw(texts);
    }

    @Override
    protected void redraw(Texts texts) {
        setClassName("chosen", person.isPresent());
        middle.removeAll();
        list.choose(person.map(Account::login));
        if (person.isPresent()) {
            Account account = person.get();
            middle.add(new PersonPane(account, services(), texts, () -> reload(account, texts)));
        } else {
            middle.add(Tags.div("us", Tags.tag("p", texts.get("people.choose"))));
        }
    }

    /** After an account was opened or closed. */
    private void reload(Account account, Texts texts) {
        person = services().accounts().find(account.login());
        list.refresh();
        redraw(texts);
    }
}
