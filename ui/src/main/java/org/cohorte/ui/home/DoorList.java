package org.cohorte.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The screens of the administration that are open to the user, and what each is for. */
final class DoorList extends Div {

    DoorList(Set<Door> doors, Texts texts) {
        Tags.Plain list =
                Tags.tag("ul", doors.stream().map(door -> line(door, texts)).toArray(Component[]::new));
        list.addClassName("exs");
        add(Tags.div("hd", Tags.tag("h2", texts.get("nav.administration"))), list);
    }

    private static Component line(Door door, Texts texts) {
        return Tags.tag(
                "li",
                new Anchor(door.path(), texts.name(door)),
                Tags.text("mut", texts.get("Door." + door.name() + ".help")));
    }
}
