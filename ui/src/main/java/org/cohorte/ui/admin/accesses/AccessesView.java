package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.admin.AdminShell;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.AdminScreen;
import org.cohorte.ui.parts.KeyListener;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Left where, in the middle who and until when, right what will be given. The perimeter is in the address. */
@PermitAll
@Route(value = "admin/accesses", layout = AdminShell.class)
class AccessesView extends AdminScreen {

    private static final String PATH = "admin/accesses";

    private transient List<Perimeter> path = List.of();
    private transient Optional<String> login = Optional.empty();
    private PerimeterColumn tree;
    private GrantPanel panel;
    private final Div middle = Tags.div("mid");

    AccessesView(AdminServices services) {
        super(services, Door.ACCESSES);
        setClassName("ad");
    }

    @Override
    protected boolean read(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<String> number = parameters.getSingleParameter("perimeter");
        login = parameters.getSingleParameter("person");
        path = number.map(this::pathTo)
                .orElseGet(() -> services().habilitations().managed(services().login()).stream()
                        .limit(1)
                        .toList());
        return number.isEmpty() || !path.isEmpty();
    }

    /** From the highest perimeter that the user manages down to this one; empty when it is not theirs. */
    private List<Perimeter> pathTo(String number) {
        Scope managed = services().managedScope();
        List<Perimeter> upwards = new ArrayList<>();
        Optional<Perimeter> place = services().perimeters().find(number, managed);
        while (place.isPresent()) {
            upwards.add(place.get());
            place = place.get()
                    .parent()
                    .flatMap(parent -> services().perimeters().find(parent, managed));
        }
        Collections.reverse(upwards);
        return upwards;
    }

    @Override
    protected void draw(Texts texts) {
        removeAll();
        tree = new PerimeterColumn(services(), texts, this::choose, () -> setClassName("tree-open", false));
        panel = new GrantPanel(services(), texts, this::closePanel);
        add(tree, middle, panel, new KeyListener("escape", key -> closePanel()));
        redraw(texts);
    }

    @Override
    protected void redraw(Texts texts) {
        setClassName("tree-open", false);
        middle.removeAll();
        panel.setVisible(!path.isEmpty());
        if (path.isEmpty()) {
            middle.add(Tags.tag("p", texts.get("perimeters.none")));
            return;
        }
        tree.select(path);
        HoldersPane holders = new HoldersPane(
                path, services(), texts, () -> setClassName("tree-open", true), this::openPanel, this::changed);
        middle.add(holders);
        panel.turnTo(path.getLast(), holders.acts());
        login.flatMap(services().accounts()::find).ifPresent(account -> {
            panel.choosePerson(account);
            openPanel();
        });
    }

    private void choose(String number) {
        go(PATH, "perimeter", number);
    }

    /** Where the panel covers the accesses it gives way, so that what was done is read. */
    private void changed() {
        tree.recount();
        removeClassName("panel-open");
    }

    private void openPanel() {
        removeClassName("panel-shut");
        addClassName("panel-open");
        panel.begin();
    }

    private void closePanel() {
        removeClassName("panel-open");
        addClassName("panel-shut");
    }
}
