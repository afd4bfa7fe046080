package org.cohorte.ui.admin.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.AdminShell;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.AdminScreen;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The roles, and the rights of one of them. The role is in the address; {@code new} is one that is being written. */
@PermitAll
@Route(value = "admin/roles/:role?", layout = AdminShell.class)
class RolesView extends AdminScreen {

    static final String PATH = "admin/roles";
    private static final String NEW = "new";

    private transient Optional<Role> shown = Optional.empty();
    private boolean writing;
    private final Div middle = Tags.div("mid");

    RolesView(AdminServices services) {
        super(services, Door.ROLES);
        setClassName("ad two");
    }

    @Override
    protected boolean read(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("role");
        writing = id.filter(NEW::equals).isPresent();
        Optional<String> copied = event.getLocation().getQueryParameters().getSingleParameter("from");
        shown = (writing ? copied : id).flatMap(this::find);
        if (writing) {
            return services().may(Right.MANAGE_ROLES) && copied.isPresent() == shown.isPresent();
        }
        return id.isPresent() == shown.isPresent();
    }

    private Optional<Role> find(String id) {
        try {
            return services().roles().find(Long.parseLong(id));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    protected void draw(Texts texts) {
        removeAll();
        middle.removeAll();
        Tags.scrolls(middle, texts.get("Door.ROLES"));
        boolean mayWrite = services().may(Right.MANAGE_ROLES);
        setClassName("chosen", writing || shown.isPresent());
        add(new RolesColumn(services(), texts, shown.filter(role -> !writing).map(Role::id), mayWrite), middle);
        if (writing) {
            middle.add(new RoleForm(RoleDraft.copyOf(shown, texts), services(), texts, this::saved));
        } else {
            Optional<Role> role =
                    shown.or(() -> services().roles().list().stream().findFirst());
            role.ifPresent(it -> middle.add(pane(it, mayWrite, texts)));
        }
    }

    private Component pane(Role role, boolean mayWrite, Texts texts) {
        return mayWrite && role.code().isEmpty()
                ? new RoleForm(RoleDraft.of(role), services(), texts, this::saved)
                : new RolePane(role, mayWrite, texts);
    }

    private void saved(Role role) {
        go(PATH + "/" + role.id());
    }
}
