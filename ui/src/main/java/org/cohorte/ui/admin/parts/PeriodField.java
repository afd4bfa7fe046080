package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.parts.DayPicker;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** From and to, both days included, with the usual lengths one press away. */
public final class PeriodField extends Div {

    private static final List<Integer> LENGTHS = List.of(90, 180, Habilitations.DEFAULT_DAYS);

    private final DayPicker from;
    private final DayPicker to;
    private final Map<Integer, NativeButton> lengths = new LinkedHashMap<>();

    public PeriodField(Texts texts, Runnable onChange) {
        setClassName("fld");
        Runnable changed = () -> {
            mark();
            onChange.run();
        };
        from = new DayPicker(texts.get("access.period.from"), "", texts, changed);
        to = new DayPicker(texts.get("access.period.to"), "", texts, changed);
        from.setClassName("grow");
        to.setClassName("grow");
        Div presets = Tags.div("row sc");
        LENGTHS.forEach(days -> presets.add(preset(days, texts)));
        presets.add(Tags.tag("small", texts.get("access.period.most", Habilitations.MAX_DAYS)));
        add(
                Tags.text("lbl", texts.get("access.period")),
                Tags.div("row", from, Tags.text("to", texts.get("access.period.and")), to),
                presets);
    }

    private NativeButton preset(int days, Texts texts) {
        NativeButton button = Tags.button("chip", texts.count("access.days", days), () -> {
            LocalDate first = from.getValue();
            if (first != null) {
                setValue(Days.lasting(first, days));
            }
        });
        lengths.put(days, button);
        return button;
    }

    /** Shows a period, and tells of it as of a change by hand. */
    public void setValue(Days days) {
        from.setValue(days.first());
        to.setValue(days.last().orElse(null));
        mark();
    }

    /** Leaves the first day as it is: an access that has begun keeps it. */
    void keepFirst() {
        from.setReadOnly(true);
    }

    /** The period, when both days are there. */
    public Optional<Days> value() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        return first == null || last == null ? Optional.empty() : Optional.of(new Days(first, Optional.of(last)));
    }

    private void mark() {
        long count = value().map(Days::count).orElse(0L);
        lengths.forEach((days, button) -> Tags.set(button.getElement(), "aria-pressed", String.valueOf(days == count)));
    }
}
