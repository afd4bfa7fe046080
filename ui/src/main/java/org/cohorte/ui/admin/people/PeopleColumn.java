package org.cohorte.ui.admin.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.NewPerson;
import org.cohorte.ui.admin.parts.SearchField;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** People found by name or login; who may adds one. */
final class PeopleColumn extends Section {

    private static final int MOST = 100;

    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Consumer<Account> onChoice;
    private final Div lines = Tags.div("opts scr");
    private final Div creation = Tags.div("ft");
    private String words = "";
    private Optional<String> chosen = Optional.empty();

    PeopleColumn(AdminServices services, Texts texts, Consumer<Account> onChoice) {
        this.services = services;
        this.texts = texts;
        this.onChoice = onChoice;
        setClassName("tz");
        getElement().setAttribute("aria-label", texts.name(Door.PEOPLE));
        add(
                Tags.div("hd", Tags.tag("h2", texts.get("people.title"))),
                Tags.div("srch", new SearchField(texts.get("people.search"), this::search)),
                lines);
        if (services.may(Right.MANAGE_USERS)) {
            offerCreation();
            add(creation);
        }
        refresh();
    }

    /** Marks the person shown beside. */
    void choose(Optional<String> login) {
        chosen = login;
        refresh();
    }

    private void search(String text) {
        words = text;
        refresh();
    }

    /** Reads the people anew. */
    void refresh() {
        List<Account> found = services.habilitations().people(services.login(), words, MOST + 1);
        lines.removeAll();
        found.stream().limit(MOST).map(this::line).forEach(lines::add);
        if (found.isEmpty()) {
            lines.add(Tags.text("s pad", texts.get(words.isEmpty() ? "people.none" : "people.nothing")));
        } else if (found.size() > MOST) {
            lines.add(Tags.text("s pad", texts.get("people.tooMany", MOST)));
        }
    }

    private Component line(Account account) {
        NativeButton line = Tags.button("opt", "", () -> onChoice.accept(account));
        boolean here = chosen.filter(account.login()::equals).isPresent();
        line.removeAll();
        line.add(Tags.div("lb", Tags.text("nm", account.displayName()), Tags.tag("small", account.login())));
        if (!account.active()) {
            line.add(Tags.text("st mut", texts.get("person.closed")));
        }
        line.setClassName("on", here);
        if (here) {
            line.getElement().setAttribute("aria-current", "true");
        }
        return line;
    }

    private void offerCreation() {
        creation.removeAll();
        creation.add(Tags.button("btn", "plus", texts.get("person.create"), this::create));
    }

    private void create() {
        creation.removeAll();
        NewPerson form = new NewPerson(services, texts, onChoice, this::offerCreation);
        creation.add(form);
        form.begin();
    }
}
