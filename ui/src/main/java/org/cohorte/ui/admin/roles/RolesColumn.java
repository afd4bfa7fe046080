package org.cohorte.ui.admin.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Every role with its number of holders: those of the product, then the hospital's own. */
final class RolesColumn extends Section {

    private final transient Texts texts;
    private final transient Optional<Long> shown;

    RolesColumn(AdminServices services, Texts texts, Optional<Long> shown, boolean mayWrite) {
        this.texts = texts;
        this.shown = shown;
        setClassName("tz");
        getElement().setAttribute("aria-label", texts.name(Door.ROLES));
        List<Role> roles = services.roles().list();
        add(
                Tags.div("hd", Tags.tag("h2", texts.name(Door.ROLES))),
                Tags.div("th", Tags.text("", texts.get("role.name")), Tags.text("pp", texts.get("role.holders"))),
                lines(roles));
        if (mayWrite) {
            Anchor create =
                    new Anchor(RolesView.PATH + "/new", Icons.icon("plus"), Tags.text("", texts.get("role.new")));
            create.setClassName("btn");
            add(Tags.div("ft", create));
        }
    }

    private Component lines(List<Role> roles) {
        Div lines = Tags.div("opts scr");
        roles.stream().filter(role -> role.code().isPresent()).map(this::line).forEach(lines::add);
        lines.add(Tags.tag("h3", texts.get("role.own")));
        List<Role> own = roles.stream().filter(role -> role.code().isEmpty()).toList();
        own.stream().map(this::line).forEach(lines::add);
        if (own.isEmpty()) {
            lines.add(Tags.text("s pad", texts.get("role.own.none")));
        }
        return lines;
    }

    private Component line(Role role) {
        Anchor line = new Anchor(
                RolesView.PATH + "/" + role.id(),
                Tags.text("lb", RoleWords.name(role, texts)),
                Tags.text("n", texts.formats().number(role.holders())));
        boolean here = shown.filter(id -> id == role.id()).isPresent();
        line.setClassName(here ? "opt on" : "opt");
        if (here) {
            line.getElement().setAttribute("aria-current", "true");
        }
        return line;
    }
}
