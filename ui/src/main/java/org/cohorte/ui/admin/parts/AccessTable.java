package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Accesses on one axis of time, each a bar, with what may be done to it at the end of its row. */
public final class AccessTable extends Div {

    /** What the first columns say: who, on a perimeter; or what and where, of a person. */
    public enum Of {
        PERIMETER,
        PERSON
    }

    private final Of of;
    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient AccessActs acts;
    private final transient AccessWords words;
    private transient List<Access> accesses = List.of();
    private transient Set<String> manageable = Set.of();
    private transient RowState opened = new RowState.Closed();
    private boolean withEnded = true;

    public AccessTable(Of of, AdminServices services, Texts texts, AccessActs acts) {
        this.of = of;
        this.services = services;
        this.texts = texts;
        this.acts = acts;
        this.words = new AccessWords(texts, services.now(), services.zone());
        setClassName("acc");
    }

    /**
     * Shows these.
     *
     * @param newManageable numbers of the perimeters that the user of the page can go to
     */
    public void show(List<Access> newAccesses, Set<String> newManageable) {
        accesses = newAccesses;
        manageable = newManageable;
        opened = new RowState.Closed();
        draw();
    }

    /** Shows or hides those that have ended. */
    public void showEnded(boolean shown) {
        withEnded = shown;
        draw();
    }

    void open(RowState state) {
        opened = state;
        draw();
    }

    private void draw() {
        removeAll();
        List<Access> shown = accesses.stream()
                .filter(access -> withEnded || access.state() != State.ENDED)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        TimeAxis axis = TimeAxis.of(shown, services.now(), services.zone());
        List<Component> rows = new ArrayList<>();
        for (Access access : shown) {
            rows.add(row(access, axis));
            form(access).ifPresent(rows::add);
        }
        Component body = Tags.tag("tbody", rows.toArray(Component[]::new));
        add(Tags.tag("table", Tags.tag("thead", head(axis)), body));
    }

    private Component head(TimeAxis axis) {
        Tags.Plain time = Tags.tag("th");
        time.setClassName("gt");
        time.getElement().setProperty("innerHTML", axis.head(texts));
        Tags.Plain nothing = Tags.tag("th", Tags.text("sr", texts.get("access.acts")));
        boolean person = of == Of.PERSON;
        return Tags.tag(
                "tr",
                Tags.tag("th", texts.get(person ? "access.role" : "access.person")),
                Tags.tag("th", texts.get(person ? "access.perimeter" : "access.role")),
                time,
                Tags.tag("th", texts.get("access.end")),
                nothing);
    }

    private Component row(Access access, TimeAxis axis) {
        Tags.Plain bar = cell("gt");
        bar.getElement().setProperty("innerHTML", axis.bar(access, words.sentence(access)));
        Tags.Plain row = Tags.tag(
                "tr",
                first(access),
                second(access),
                bar,
                cell("nw en", Tags.text("d", words.until(access)), words.status(access)),
                cell("num ac", new RowActs(this, access, followed(access), services, texts, acts)));
        row.setClassName(access.state() == State.ENDED ? "off" : "");
        return row;
    }

    private Tags.Plain first(Access access) {
        if (of == Of.PERSON) {
            return cell("who", Tags.bold(RoleWords.name(access.role(), texts)));
        }
        Anchor name = new Anchor("admin/people/" + access.login(), Tags.bold(access.name()));
        return cell("who", name, Tags.tag("small", access.login()));
    }

    private Tags.Plain second(Access access) {
        if (of == Of.PERSON) {
            return cell("what", place(access, access.perimeter().name()));
        }
        Tags.Plain cell = cell("what", Tags.text("", RoleWords.name(access.role(), texts)));
        if (!access.direct()) {
            String from = texts.get("access.inherited", access.perimeter().name());
            cell.getElement().appendChild(Tags.tag("small", place(access, from)).getElement());
        }
        return cell;
    }

    private Component place(Access access, String text) {
        String number = access.perimeter().number();
        return manageable.contains(number)
                ? new Anchor("admin/accesses?perimeter=" + number, text)
                : Tags.text("", text);
    }

    /** Whether another access of the same kind takes over where this one ends. */
    private boolean followed(Access access) {
        return accesses.stream()
                .anyMatch(other -> other.id() != access.id()
                        && other.login().equals(access.login())
                        && other.role().id() == access.role().id()
                        && other.perimeter().number().equals(access.perimeter().number())
                        && takesOver(other, access));
    }

    private static boolean takesOver(Access other, Access access) {
        return access.end()
                .filter(end -> !other.start().isAfter(end)
                        && other.end().map(end::isBefore).orElse(true))
                .isPresent();
    }

    private Optional<Component> form(Access access) {
        return switch (opened) {
            case RowState.Changing(long id)
            when id == access.id() -> Optional.of(full(new ChangeForm(this, access, services, texts, acts)));
            case RowState.Ending(long id)
            when id == access.id() -> Optional.of(full(new EndForm(this, access, texts, acts)));
            case RowState.Refused(long id, Component why) when id == access.id() -> Optional.of(full(why));
            default -> Optional.empty();
        };
    }

    private static Component full(Component content) {
        Tags.Plain cell = cell("full", content);
        cell.getElement().setAttribute("colspan", "5");
        Tags.Plain row = Tags.tag("tr", cell);
        row.setClassName("form");
        return row;
    }

    private static Tags.Plain cell(String classNames, Component... content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(classNames);
        return cell;
    }

    /** What stands open below a row. */
    sealed interface RowState {
        record Closed() implements RowState {}

        /** The dates of this access are being changed. */
        record Changing(long access) implements RowState {}

        /** The end of this access is being asked about. */
        record Ending(long access) implements RowState {}

        /** An act on this access was refused. */
        record Refused(long access, Component why) implements RowState {}
    }
}
