package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.admin.parts.AccessTable.RowState;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Other dates for an access; the button says until when. */
final class ChangeForm extends Div {

    private final transient Texts texts;
    private final PeriodField period;
    private final Div problem = new Div();
    private final NativeButton change;

    ChangeForm(AccessTable table, Access access, AdminServices services, Texts texts, AccessActs acts) {
        this.texts = texts;
        setClassName("chg");
        change = Tags.button("btn sm primary", "", () -> {});
        period = new PeriodField(texts, this::period);
        change.addClickListener(click -> period.value().ifPresent(days -> change(access, days, acts)));
        NativeButton keep =
                Tags.button("btn sm ghost", texts.get("access.keepDates"), () -> table.open(new RowState.Closed()));
        period.setValue(Days.of(access, services.zone()));
        if (access.state() != State.FUTURE) {
            period.keepFirst();
        }
        add(period, problem, Tags.div("row", change, keep));
    }

    private void period() {
        problem.removeAll();
        Optional<Days> days = period.value();
        change.setEnabled(days.filter(valid -> valid.count() > 0).isPresent());
        Tags.set(
                change,
                days.flatMap(Days::last)
                        .map(last ->
                                texts.get("access.change.do", texts.formats().date(last)))
                        .orElse(texts.get("access.changeDates")));
    }

    private void change(Access access, Days days, AccessActs acts) {
        Optional<Note> refused = acts.change(access, days);
        problem.removeAll();
        refused.ifPresent(problem::add);
    }
}
