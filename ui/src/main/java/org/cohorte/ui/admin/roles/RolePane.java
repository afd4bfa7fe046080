package org.cohorte.ui.admin.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.admin.model.RoleWords.Family;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A role to read: what it allows in words, and what it does not. */
final class RolePane extends Section {

    private final transient Role role;
    private final transient Texts texts;

    /**
     * Shows a role.
     *
     * @param mayCopy whether the user may write roles
     */
    RolePane(Role role, boolean mayCopy, Texts texts) {
        this.role = role;
        this.texts = texts;
        setClassName("us");
        add(RoleParts.back(texts), heading(mayCopy));
        for (Family family : Family.values()) {
            add(group(family));
        }
    }

    private Component heading(boolean mayCopy) {
        String kind = texts.get(role.code().isPresent() ? "role.ofProduct" : "role.ofHospital");
        Div heading = Tags.div(
                "uh",
                Tags.div(
                        "",
                        new H1(RoleWords.name(role, texts)),
                        Tags.text("s", kind + " · " + texts.count("role.heldBy", role.holders()))),
                Tags.span("grow"));
        if (mayCopy) {
            Anchor copy = new Anchor(
                    RolesView.PATH + "/new?from=" + role.id(),
                    Icons.icon("copy"),
                    Tags.text("", texts.get("role.copy")));
            copy.setClassName("btn");
            heading.add(copy);
        }
        return heading;
    }

    private Component group(Family family) {
        Tags.Plain list =
                Tags.tag("ul", family.rights().stream().map(this::line).toArray(Component[]::new));
        list.setClassName("rg");
        return Tags.div("", Tags.div("hd", Tags.tag("h2", texts.name(family))), list);
    }

    private Component line(Right right) {
        boolean given = role.rights().contains(right);
        Tags.Plain line = Tags.tag(
                "li",
                Icons.icon(given ? "check" : "minus"),
                RoleParts.words(right, texts),
                Tags.text("sr", given ? texts.get("role.gives") : texts.get("grant.not")),
                RoleParts.reach(right, texts));
        line.setClassName(given ? "" : "no0");
        return line;
    }
}
