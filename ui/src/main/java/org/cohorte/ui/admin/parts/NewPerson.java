package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.account.Account;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Refusals;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * A person to add: login and name. The button names them. Where sign-in is the demonstration's, their password is shown
 * in place of the form until it has been noted down.
 */
public final class NewPerson extends Div {

    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Consumer<Account> onCreated;
    private final transient Runnable onEnd;
    private final TextField login = new TextField();
    private final TextField name = new TextField();
    private final Div problem = new Div();
    private final NativeButton create;

    /**
     * An empty form.
     *
     * @param onCreated receives the new person
     * @param onEnd     called when there is nothing more to see here: the form may go
     */
    public NewPerson(AdminServices services, Texts texts, Consumer<Account> onCreated, Runnable onEnd) {
        this.services = services;
        this.texts = texts;
        this.onCreated = onCreated;
        this.onEnd = onEnd;
        setClassName("newp");
        create = Tags.button("btn", "", this::create);
        field(login, "person.login");
        field(name, "person.name");
        add(
                login,
                Tags.tag("small", texts.get(loginHelp())),
                name,
                problem,
                Tags.div("row", create, Tags.button("btn ghost", texts.get("person.cancel"), onEnd)));
        show();
    }

    private String loginHelp() {
        return services.settings().demonstration() ? "person.login.help.own" : "person.login.help";
    }

    private void field(TextField field, String key) {
        field.setLabel(texts.get(key));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> show());
    }

    private void show() {
        problem.removeAll();
        String who = name.getValue().strip();
        create.setEnabled(!who.isEmpty() && !login.getValue().isBlank());
        Tags.set(create, who.isEmpty() ? texts.get("person.create") : texts.get("person.create.do", who));
    }

    private void create() {
        Optional<Note> refused = Refusals.attempt(
                texts,
                () -> created(services.habilitations()
                        .createPerson(
                                services.login(),
                                login.getValue(),
                                name.getValue().strip())));
        problem.removeAll();
        refused.ifPresent(problem::add);
    }

    private void created(Account account) {
        services.passwords().draw(account).ifPresentOrElse(password -> show(account, password), onEnd);
        onCreated.accept(account);
    }

    private void show(Account account, String password) {
        removeAll();
        add(new PasswordNote(account, password, texts, onEnd));
    }

    /** Puts the caret where one begins. */
    public void begin() {
        login.focus();
    }
}
