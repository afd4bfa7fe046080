package org.cohorte.ui.admin.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.registry.audit.AuditEntry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.model.Names;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Lines of the audit in words. */
final class AuditTable extends Div {

    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Names names;
    private final boolean peopleOpen;
    private final Tags.Plain body = Tags.tag("tbody");

    AuditTable(AdminServices services, Texts texts) {
        this.services = services;
        this.texts = texts;
        this.names = new Names(services.accounts(), texts);
        this.peopleOpen = services.doors().contains(Door.PEOPLE);
        setClassName("log");
        Component head = Tags.tag(
                "tr",
                Tags.tag("th", texts.get("audit.when")),
                Tags.tag("th", texts.get("audit.who")),
                Tags.tag("th", texts.get("audit.what")),
                Tags.tag("th", texts.get("audit.outcome")),
                Tags.tag("th", texts.get("audit.address")));
        add(Tags.tag("table", Tags.tag("thead", head), body));
    }

    void clear() {
        body.getElement().removeAllChildren();
    }

    /** Adds lines below those shown. */
    void append(List<AuditEntry> entries) {
        AuditWords words = new AuditWords(
                texts,
                services.zone(),
                names::apply,
                places(entries),
                services.roles().list());
        entries.forEach(entry -> body.getElement().appendChild(row(entry, words).getElement()));
    }

    /** Names of every perimeter of these lines at once. */
    private Map<String, Perimeter> places(List<AuditEntry> entries) {
        Set<String> numbers = entries.stream()
                .flatMap(entry -> AuditWords.perimeters(entry.line()))
                .collect(Collectors.toSet());
        return services.perimeters().describe(numbers);
    }

    private Component row(AuditEntry entry, AuditWords words) {
        AuditLine line = entry.line();
        Div what = Tags.div("", Tags.text("", words.sentence(line)));
        List<String> more = words.more(line);
        if (!more.isEmpty()) {
            what.add(Tags.tag("small", String.join(" · ", more)));
        }
        return Tags.tag(
                "tr",
                cell("nw ink2", Tags.text("", texts.formats().dateTime(entry.at(), services.zone()))),
                cell("by", who(line.login())),
                cell("what", what),
                cell("nw oc", outcome(line.outcome())),
                cell("nw ink2 ad2", Tags.text("", line.address().orElse("–"))));
    }

    /** A refused sign-in may have named nobody. */
    private Component who(String login) {
        if (login.isEmpty()) {
            return Tags.text("", texts.get("audit.nobody"));
        }
        String name = names.apply(login);
        return peopleOpen && !name.equals(login)
                ? new Anchor(Door.PEOPLE.path() + "/" + login, name)
                : Tags.text("", name);
    }

    private Component outcome(AuditOutcome outcome) {
        return switch (outcome) {
            case DONE -> status("ok", "check", outcome);
            case STARTED -> status("", "clock", outcome);
            case REFUSED -> status("warn", "lock", outcome);
            case FAILED -> status("ex", "x", outcome);
        };
    }

    private Component status(String tone, String icon, AuditOutcome outcome) {
        return Tags.span("st " + tone, Icons.icon(icon), Tags.text("", texts.name(outcome)));
    }

    private static Component cell(String classNames, Component content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(classNames);
        return cell;
    }
}
