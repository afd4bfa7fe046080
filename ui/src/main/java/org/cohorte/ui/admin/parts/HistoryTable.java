package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.AccessChange;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Names;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The latest changes of accesses, each in words with before and after. */
public final class HistoryTable extends Div {

    private static final int FEW = 6;
    private static final int MANY = 100;

    private final boolean withPerson;
    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient HistoryWords words;
    private final transient Names names;
    private final transient List<Role> roles;
    private final Optional<String> perimeter;
    private final Optional<String> login;
    private boolean whole;

    /**
     * The history of a perimeter and what is below it, or of a person.
     *
     * @param names those known already
     */
    public HistoryTable(
            Optional<String> perimeter, Optional<String> login, Names names, AdminServices services, Texts texts) {
        this.perimeter = perimeter;
        this.login = login;
        this.withPerson = login.isEmpty();
        this.names = names;
        this.services = services;
        this.texts = texts;
        this.roles = services.roles().list();
        this.words = new HistoryWords(texts, services.zone());
        setClassName("his");
        refresh();
    }

    /** Reads it anew. */
    public void refresh() {
        removeAll();
        int limit = whole ? MANY : FEW;
        List<AccessChange> changes = services.habilitations().history(services.login(), perimeter, login, limit + 1);
        add(heading(changes.size() > limit));
        if (changes.isEmpty()) {
            add(Tags.tag("p", texts.get("history.none")));
            return;
        }
        List<AccessChange> shown = changes.subList(0, Math.min(limit, changes.size()));
        Map<String, Perimeter> places = services.perimeters()
                .describe(shown.stream().map(AccessChange::perimeter).distinct().toList());
        Component body = Tags.tag(
                "tbody", shown.stream().map(change -> row(change, places)).toArray(Component[]::new));
        add(Tags.tag("table", body));
    }

    private Component heading(boolean more) {
        Div heading = Tags.div("hd", Tags.tag("h2", texts.get("history")), Tags.span("grow"));
        if (more && !whole) {
            heading.add(Tags.button("textbtn", texts.get("history.more"), () -> {
                whole = true;
                refresh();
            }));
        }
        return heading;
    }

    private Component row(AccessChange change, Map<String, Perimeter> places) {
        String place = Optional.ofNullable(places.get(change.perimeter()))
                .map(Perimeter::name)
                .orElse(change.perimeter());
        List<Component> what = new ArrayList<>(List.of(
                Tags.text("mut", words.verb(change)),
                Tags.text("", " " + RoleWords.name(change.role(), roles, texts) + ", " + place)));
        if (withPerson) {
            what.add(Tags.text("mut", " " + texts.get("history.to") + " "));
            what.add(Tags.text("", names.apply(change.login())));
        }
        return Tags.tag(
                "tr",
                cell("nw ink2", Tags.text("", texts.formats().dateTime(change.at(), services.zone()))),
                cell("by", Tags.text("", names.apply(change.by()))),
                cell("what", what.toArray(Component[]::new)),
                cell("ink2 nw", periods(change)));
    }

    private Component[] periods(AccessChange change) {
        String after = words.after(change);
        return words.before(change)
                .map(before -> new Component[] {
                    Tags.tag("s", before), Tags.text("sr", texts.get("history.becomes")), arrow(), Tags.bold(after)
                })
                .orElseGet(() -> new Component[] {Tags.text("", after)});
    }

    private static Component arrow() {
        Component arrow = Tags.text("", " → ");
        arrow.getElement().setAttribute("aria-hidden", "true");
        return arrow;
    }

    private static Component cell(String classNames, Component... content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(classNames);
        return cell;
    }
}
