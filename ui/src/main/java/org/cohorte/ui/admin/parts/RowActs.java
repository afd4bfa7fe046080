package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Optional;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.admin.parts.AccessTable.RowState;
import org.cohorte.ui.parts.Menu;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The acts of one row: renewing first when the access ends soon, otherwise ending it; the others behind one button. */
final class RowActs extends Span {

    private final AccessTable table;
    private final transient Access access;
    private final transient AccessActs acts;

    /**
     * The acts of the row of an access.
     *
     * @param followed whether another access takes over where this one ends
     */
    RowActs(AccessTable table, Access access, boolean followed, AdminServices services, Texts texts, AccessActs acts) {
        this.table = table;
        this.access = access;
        this.acts = acts;
        setClassName("row");
        if (access.login().equals(services.login())) {
            add(Tags.tag("small", texts.get("access.yours")));
        } else if (access.state() != State.ENDED && access.end().isPresent() && access.direct()) {
            fill(access.state() == State.ENDING && !followed, texts);
        }
    }

    private void fill(boolean renewFirst, Texts texts) {
        NativeButton first = renewFirst
                ? Tags.button("btn sm", texts.get("access.renew"), this::renew)
                : Tags.button("btn ghost sm", texts.get("access.close"), this::askToEnd);
        first.getElement().setAttribute("aria-label", first.getText() + ", " + name(texts));
        NativeButton more =
                Tags.iconButton("btn ghost sm icon", "more", texts.get("access.acts") + ", " + name(texts), () -> {});
        Menu menu = new Menu(more, texts.get("access.acts"), PopoverPosition.BOTTOM_END);
        menu.with("refresh", texts.get("access.renewYear"), this::renew)
                .with("cal", texts.get("access.changeDates"), () -> table.open(new RowState.Changing(access.id())))
                .with("stop", texts.get("access.closeNow"), this::askToEnd);
        add(first, more, menu);
    }

    private String name(Texts texts) {
        return access.name() + ", " + RoleWords.name(access.role(), texts);
    }

    private void renew() {
        Optional<Note> refused = acts.renew(access);
        refused.ifPresent(why -> table.open(new RowState.Refused(access.id(), why)));
    }

    private void askToEnd() {
        table.open(new RowState.Ending(access.id()));
    }
}
