package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.parts.AccessActs;
import org.cohorte.ui.admin.parts.AccessBlock;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Who holds what on one perimeter, until when, and how that came about. */
final class HoldersPane extends Section {

    private final transient Texts texts;
    private final transient List<Perimeter> path;
    private final AccessBlock accesses;

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
        this.texts = texts;
        setClassName("us");
        String number = perimeter().number();
        Set<String> known = path.stream().map(Perimeter::number).collect(Collectors.toSet());
        AccessBlock.Subject holders = new AccessBlock.Subject(
                Optional.of(number),
                Optional.empty(),
                () -> services.habilitations().on(services.login(), number),
                shown -> known,
                texts.get("access.none", perimeter().name()));
        accesses = new AccessBlock(holders, services, texts, onChange);
        add(heading(onTree, onGrant), accesses);
    }

    /** What the panel beside does: it shows here. */
    AccessActs acts() {
        return accesses.acts();
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
