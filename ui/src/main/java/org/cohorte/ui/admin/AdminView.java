package org.cohorte.ui.admin;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.shell.MainShell;

/** The administration's first address: goes on to the accesses, or to the first screen that the user may open. */
@PermitAll
@Route(value = "admin", layout = MainShell.class)
class AdminView extends Main implements BeforeEnterObserver {

    private final transient AdminServices services;

    AdminView(AdminServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<Door> open = services.doors();
        if (open.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Door first =
                open.contains(Door.ACCESSES) ? Door.ACCESSES : open.iterator().next();
        event.forwardTo(first.path());
    }
}
