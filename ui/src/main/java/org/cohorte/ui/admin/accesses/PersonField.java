package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.parts.NewPerson;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Whom an access is for: somebody found by name or login, or added on the spot by who may. */
final class PersonField extends Div {

    private static final int MOST = 30;

    private final transient AdminServices services;
    private final transient Texts texts;
    private final ComboBox<Account> box = new ComboBox<>();
    private final Div creating = new Div();

    PersonField(AdminServices services, Texts texts, Runnable onChange) {
        this.services = services;
        this.texts = texts;
        setClassName("fld");
        box.setLabel(texts.get("grant.person"));
        box.setPlaceholder(texts.get("grant.person.hint"));
        box.setItemLabelGenerator(Account::displayName);
        box.setRenderer(new ComponentRenderer<>(PersonField::line));
        box.setItems(new CallbackDataProvider<Account, String>(
                query -> found(query).stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> found(query).size(),
                Account::login));
        box.setClearButtonVisible(true);
        box.setWidthFull();
        box.addValueChangeListener(event -> onChange.run());
        add(box);
        if (services.may(Right.MANAGE_USERS)) {
            offerCreation();
            add(creating);
        }
    }

    /** Two people may have one name: the login tells them apart. */
    private static Component line(Account account) {
        return Tags.div("", Tags.text("", account.displayName()), Tags.text("mut", " · " + account.login()));
    }

    private List<Account> found(Query<Account, String> query) {
        return services.habilitations()
                .people(services.login(), query.getFilter().orElse("").strip(), MOST);
    }

    private void offerCreation() {
        creating.removeAll();
        creating.add(Tags.button("textbtn s12t", texts.get("grant.person.new"), this::create));
    }

    private void create() {
        creating.removeAll();
        NewPerson form = new NewPerson(services, texts, box::setValue, this::offerCreation);
        creating.add(form);
        form.begin();
    }

    Optional<Account> value() {
        return box.getOptionalValue();
    }

    void setValue(Account account) {
        box.setValue(account);
    }

    void clear() {
        box.clear();
    }

    void begin() {
        box.focus();
    }
}
