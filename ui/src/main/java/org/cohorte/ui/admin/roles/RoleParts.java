package org.cohorte.ui.admin.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What the reading and the writing of a role have in common. */
final class RoleParts {

    private RoleParts() {}

    /** A right by its name, with what it means. */
    static Component words(Right right, Texts texts) {
        return Tags.div(
                "w", Tags.text("nm", RoleWords.name(right, texts)), Tags.tag("small", RoleWords.help(right, texts)));
    }

    /** Where a right holds. */
    static Component reach(Right right, Texts texts) {
        return Tags.tag("small", texts.get(right.isGlobal() ? "grant.everywhere" : "role.onPerimeter"));
    }

    /** The way back to the list, where there is no room for both. */
    static Component back(Texts texts) {
        Anchor back = new Anchor(Door.ROLES.path(), Icons.icon("left"), Tags.text("", texts.name(Door.ROLES)));
        back.setClassName("back2 only-small");
        return back;
    }
}
