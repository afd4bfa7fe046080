package org.cohorte.ui.builder.panel;

import java.time.LocalDate;
import java.util.Optional;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.ui.parts.DayPicker;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** From a day to a day, either end open. */
public final class DatesPart extends Part {

    private final DayPicker from;
    private final DayPicker to;

    public DatesPart(String member, String label, Texts texts, Runnable onChange) {
        super(member, label);
        Runnable told = () -> {
            if (!isShowing()) {
                onChange.run();
            }
        };
        from = new DayPicker(label + ", " + texts.get("date.from"), texts.get("date.noStart"), texts, told);
        to = new DayPicker(label + ", " + texts.get("date.to"), texts.get("date.noEnd"), texts, told);
        from.addClassName("grow");
        to.addClassName("grow");
        fields(Tags.div("row", from, Tags.text("to", texts.get("date.to")), to));
    }

    public void show(Optional<DateRange> range) {
        quietly(() -> {
            from.setValue(range.flatMap(DateRange::from).orElse(null));
            to.setValue(range.flatMap(DateRange::to).orElse(null));
        });
    }

    /** Empty when both ends are open: that asks for nothing. */
    public Optional<DateRange> range() {
        Optional<LocalDate> first = from.getOptionalValue();
        Optional<LocalDate> last = to.getOptionalValue();
        return first.isEmpty() && last.isEmpty() ? Optional.empty() : Optional.of(new DateRange(first, last));
    }
}
