package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.admin.model.RoleWords.Family;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** In words, what a role will allow there, and what of patients it will not. */
final class RightsList extends Div {

    private final transient Texts texts;

    RightsList(Texts texts) {
        this.texts = texts;
    }

    void show(Role role, String perimeter) {
        removeAll();
        Set<Right> patients = RoleWords.aboutPatients();
        Stream<Component> given = rights().filter(role.rights()::contains).map(right -> line(right, perimeter));
        Stream<Component> others = rights().filter(
                        right -> patients.contains(right) && !role.rights().contains(right))
                .map(this::missing);
        Tags.Plain list = Tags.tag("ul", Stream.concat(given, others).toArray(Component[]::new));
        list.setClassName("rl");
        add(Tags.tag("h3", texts.get("grant.allows")), list);
    }

    private static Stream<Right> rights() {
        return Stream.of(Family.values()).map(Family::rights).flatMap(List::stream);
    }

    private Component line(Right right, String perimeter) {
        String where = right.isGlobal() ? texts.get("grant.everywhere") : perimeter;
        Tags.Plain line = Tags.tag(
                "li", Icons.icon("check"), Tags.text("", RoleWords.name(right, texts)), Tags.tag("small", where));
        line.getElement().setAttribute("title", RoleWords.help(right, texts));
        return line;
    }

    private Component missing(Right right) {
        Tags.Plain line = Tags.tag(
                "li",
                Icons.icon("minus"),
                Tags.text("", RoleWords.name(right, texts)),
                Tags.text("sr", texts.get("grant.not")));
        line.setClassName("no0");
        return line;
    }
}
