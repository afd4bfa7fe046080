package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.admin.parts.AccessActs;
import org.cohorte.ui.admin.parts.PeriodField;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Giving a role: for whom, which, where and how long; it says what follows, and what stands against it, before it is done. */
final class GrantPanel extends Aside {

    private final transient AdminServices services;
    private final transient Texts texts;
    private final PersonField person;
    private final Select<Role> role = new Select<>();
    private final Div place = Tags.div("row");
    private final PeriodField period;
    private final Div advice = new Div();
    private final RightsList rights;
    private final NativeButton grant;
    private final Span reason = Tags.span("s");
    private transient Perimeter perimeter;
    private transient AccessActs acts;
    private boolean filling;

    GrantPanel(AdminServices services, Texts texts, Runnable onClose) {
        this.services = services;
        this.texts = texts;
        setClassName("gp");
        getElement().setAttribute("aria-label", texts.get("grant.title"));
        person = new PersonField(services, texts, this::advise);
        period = new PeriodField(texts, this::advise);
        rights = new RightsList(texts);
        grant = Tags.button("btn primary", "", this::grant);
        role.setLabel(texts.get("access.role"));
        role.setWidthFull();
        role.setItemLabelGenerator(item -> RoleWords.name(item, texts));
        role.addValueChangeListener(event -> advise());
        Div where = Tags.div(
                "fld",
                Tags.text("lbl", texts.get("access.perimeter")),
                place,
                Tags.tag("small", texts.get("grant.fromTree")));
        NativeButton close = Tags.iconButton("btn ghost sm icon", "x", texts.get("panel.close"), onClose);
        add(
                Tags.tag("header", Tags.tag("h2", texts.get("grant.title")), Tags.span("grow"), close),
                Tags.div("pb", person, role, where, period, advice, rights),
                Tags.tag("footer", grant, reason));
    }

    /**
     * Turns to a perimeter; the person stays, and the role when it can be given there too.
     *
     * @param newActs what is done there
     */
    void turnTo(Perimeter newPerimeter, AccessActs newActs) {
        perimeter = newPerimeter;
        acts = newActs;
        filling = true;
        place.removeAll();
        place.add(Tags.span("chip on", Icons.small("hosp"), Tags.text("el", perimeter.name())));
        offerRoles();
        if (period.value().isEmpty()) {
            period.setValue(Days.lasting(today(), Habilitations.DEFAULT_DAYS));
        }
        filling = false;
        advise();
    }

    private void offerRoles() {
        Optional<Role> before = role.getOptionalValue();
        List<Role> offered = services.habilitations().grantable(services.login(), perimeter.number());
        role.setItems(offered);
        offered.stream()
                .filter(item -> before.filter(old -> old.id() == item.id()).isPresent())
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .ifPresent(role::setValue);
    }

    void choosePerson(Account account) {
        person.setValue(account);
    }

    void begin() {
        person.begin();
    }

    private LocalDate today() {
        return services.now().atZone(services.zone()).toLocalDate();
    }

    /** The grant as it stands; empty while something is missing. */
    private Optional<Grant> wanted() {
        return person.value()
                .flatMap(account -> role.getOptionalValue()
                        .flatMap(item -> period.value()
                                .filter(days -> days.count() > 0)
                                .map(days -> grant(account, item, days))));
    }

    private Grant grant(Account account, Role item, Days days) {
        Instant start = days.start(services.now(), services.zone());
        return new Grant(
                account.login(),
                item.id(),
                perimeter.number(),
                start,
                days.end(services.zone()).orElseThrow());
    }

    private void advise() {
        if (filling || acts == null) {
            return;
        }
        advice.removeAll();
        rights.removeAll();
        role.getOptionalValue().ifPresent(item -> rights.show(item, perimeter.name()));
        Optional<Grant> wanted = wanted();
        boolean allowed = wanted.map(this::advised).orElse(false);
        grant.setEnabled(allowed);
        Tags.set(grant, effect());
        Tags.set(reason, texts.get(wanted.isEmpty() ? missing() : allowed ? "grant.traced" : "grant.stopped"));
    }

    private boolean advised(Grant wanted) {
        List<Access> held = services.habilitations().of(services.login(), wanted.login());
        GrantAdvice found = GrantAdvice.of(wanted, services.habilitations().check(services.login(), wanted), held);
        new AdviceNote(texts, services.zone(), this::prolong).of(found, wanted).ifPresent(advice::add);
        return found.allows();
    }

    private String effect() {
        return period.value()
                .filter(days -> days.count() > 0)
                .map(days -> texts.count("grant.do", days.count()))
                .orElse(texts.get("grant.do.any"));
    }

    private String missing() {
        if (role.isEmpty()) {
            return "grant.missing.role";
        }
        return person.value().isEmpty() ? "grant.missing.person" : "grant.missing.period";
    }

    private void grant() {
        wanted().ifPresent(it -> finish(acts.grant(it)));
    }

    private void prolong(Access existing) {
        period.value()
                .ifPresent(days -> finish(acts.change(
                        existing, new Days(Days.of(existing, services.zone()).first(), days.last()))));
    }

    private void finish(Optional<Note> refused) {
        if (refused.isPresent()) {
            advice.removeAll();
            advice.add(refused.get());
        } else {
            person.clear();
        }
    }
}
