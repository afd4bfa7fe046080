package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Names;
import org.cohorte.ui.admin.parts.AccessActs;
import org.cohorte.ui.admin.parts.AccessSummary;
import org.cohorte.ui.admin.parts.AccessTable;
import org.cohorte.ui.admin.parts.Deed;
import org.cohorte.ui.admin.parts.HistoryTable;
import org.cohorte.ui.admin.parts.Toggle;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Who holds what on one perimeter, until when, and how that came about. */
final class HoldersPane extends Section {

    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient List<Perimeter> path;
    private final transient Runnable onChange;
    private final AccessTable table;
    private final AccessSummary summary;
    private final Div news = Tags.div("news");
    private final Div empty = Tags.div("empty");
    private final HistoryTable history;

    /**
     * @param path     from the top that the user manages to the perimeter shown
     * @param onChange called after each change of accesses
     */
    HoldersPane(
            List<Perimeter> path,
            AdminServices services,
            Texts texts,
            Runnable onTree,
            Runnable onGrant,
            Runnable onChange) {
        this.path = path;
        this.services = services;
        this.texts = texts;
        this.onChange = onChange;
        setClassName("us");
        table = new AccessTable(AccessTable.Of.PERIMETER, services, texts, acts());
        summary = new AccessSummary(texts);
        List<Access> accesses = accesses();
        Names names = new Names(services.accounts()).with(accesses);
        history = new HistoryTable(Optional.of(perimeter().number()), Optional.empty(), names, services, texts);
        add(
                heading(onTree, onGrant),
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

    /** What is done here and in the panel beside: the table and the history are read anew after each act. */
    AccessActs acts() {
        return new AccessActs(services, texts, this::done);
    }

    private void done(Deed deed) {
        news.removeAll();
        news.add(deed.note(texts));
        show(accesses());
        history.refresh();
        onChange.run();
    }

    private List<Access> accesses() {
        return services.habilitations().on(services.login(), perimeter().number());
    }

    private void show(List<Access> accesses) {
        Set<String> known = path.stream().map(Perimeter::number).collect(Collectors.toSet());
        table.show(accesses, known);
        summary.show(accesses);
        empty.removeAll();
        if (accesses.stream().noneMatch(access -> access.state() != State.ENDED)) {
            empty.add(Tags.tag("p", texts.get("access.none", perimeter().name())));
        }
    }

    private Component heading(Runnable onTree, Runnable onGrant) {
        Perimeter place = perimeter();
        String above =
                path.subList(0, path.size() - 1).stream().map(Perimeter::name).collect(Collectors.joining(" › "));
        String kind = texts.name(place.level());
        NativeButton tree = Tags.button("btn only-small", "tree", texts.get("perimeters.title"), onTree);
        return Tags.div(
                "uh",
                Tags.span("avatar sq", Icons.icon("hosp")),
                Tags.div("", new H1(place.name()), Tags.text("s", above.isEmpty() ? kind : kind + " · " + above)),
                Tags.span("grow"),
                tree,
                Tags.button("btn open-panel", "plus", texts.get("grant.title"), onGrant));
    }

    private Perimeter perimeter() {
        return path.getLast();
    }
}
