package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.imports.ImportSummary;
import org.cohorte.ui.admin.AdminShell;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.AdminScreen;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The imports, and what one of them did. The run is in the address; without one, the latest is shown. */
@PermitAll
@Route(value = "admin/imports/:run?", layout = AdminShell.class)
class ImportsView extends AdminScreen {

    private static final int LISTED = 100;
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private transient Optional<ImportSummary> run = Optional.empty();
    private transient List<ImportSummary> runs = List.of();
    private boolean chosen;

    ImportsView(AdminServices services) {
        super(services, Door.IMPORTS);
        setClassName("ad two imps");
    }

    @Override
    protected boolean read(BeforeEnterEvent event) {
        Optional<String> number = event.getRouteParameters().get("run");
        chosen = number.isPresent();
        runs = services().imports().list(services().login(), LISTED);
        run = chosen
                ? number.filter(text -> text.matches(NUMBER))
                        .flatMap(text -> services().imports().find(services().login(), Long.parseLong(text)))
                : runs.stream().findFirst();
        return !chosen || run.isPresent();
    }

    @Override
    protected void draw(Texts texts) {
        removeAll();
        setClassName("chosen", chosen);
        Div middle = Tags.div("mid");
        run.ifPresentOrElse(
                shown -> middle.add(new RunPane(shown, services(), texts)),
                () -> middle.add(Tags.tag("p", texts.get("imports.none"))));
        add(new RunsColumn(services(), texts, runs, run.map(ImportSummary::id)), middle);
    }
}
