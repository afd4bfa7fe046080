package org.cohorte.ui.admin.parts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cohorte.registry.rights.AccessChange;
import org.cohorte.registry.rights.AccessChange.Period;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.text.Texts;

/** A change of an access in words, with what stood before and what stands after. */
final class HistoryWords {

    private final Texts texts;
    private final ZoneId zone;

    HistoryWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** What was done, as a verb. */
    String verb(AccessChange change) {
        return texts.get("history."
                + switch (change.what()) {
                    case GRANTED -> "granted";
                    case ENDED -> "ended";
                    case PERIOD_CHANGED -> moved(change);
                });
    }

    private String moved(AccessChange change) {
        LocalDate before = last(change.before());
        LocalDate after = last(change.after());
        if (after.isAfter(before)) {
            return "prolonged";
        }
        return after.isBefore(before) ? "shortened" : "moved";
    }

    private LocalDate last(Optional<Period> period) {
        return period.flatMap(known -> days(known).last()).orElse(LocalDate.MAX);
    }

    /** What stood before, where something else stands after: its last day, or both when the first one moved too. */
    Optional<String> before(AccessChange change) {
        return change.before().map(period -> firstMoved(change) ? both(period) : until(period));
    }

    /** What stands after. */
    String after(AccessChange change) {
        if (change.after().filter(HistoryWords::isNothing).isPresent()) {
            return texts.get("history.never");
        }
        return change.after()
                .map(period -> change.before().isEmpty() || firstMoved(change) ? both(period) : until(period))
                .orElse(texts.get("history.nothing"));
    }

    /** An access that was ended before it began keeps a period without length. */
    private static boolean isNothing(Period period) {
        return period.end().filter(period.start()::equals).isPresent();
    }

    private boolean firstMoved(AccessChange change) {
        return change.before().isPresent()
                && change.after().isPresent()
                && !days(change.before().get())
                        .first()
                        .equals(days(change.after().get()).first());
    }

    private String both(Period period) {
        Days days = days(period);
        String first = texts.formats().date(days.first());
        return days.last()
                .map(last -> texts.get("history.fromTo", first, texts.formats().date(last)))
                .orElse(texts.get("history.from", first));
    }

    private String until(Period period) {
        return days(period).last().map(texts.formats()::date).orElse(texts.get("access.noEnd"));
    }

    private Days days(Period period) {
        return Days.of(period.start(), period.end(), zone);
    }
}
