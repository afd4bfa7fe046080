package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** An access in words: until when, and where it stands in its life. */
final class AccessWords {

    private final Texts texts;
    private final Instant now;
    private final ZoneId zone;

    AccessWords(Texts texts, Instant now, ZoneId zone) {
        this.texts = texts;
        this.now = now;
        this.zone = zone;
    }

    /** Its last day, or that it has none. */
    String until(Access access) {
        return Days.of(access, zone).last().map(texts.formats()::date).orElse(texts.get("access.noEnd"));
    }

    /** How long it goes on, from when it counts, or that it is over. */
    String standing(Access access) {
        Days days = Days.of(access, zone);
        return switch (access.state()) {
            case CURRENT, ENDING ->
                days.last().isEmpty() ? texts.get("access.goesOn") : texts.count("access.days", days.left(now, zone));
            case FUTURE -> texts.get("access.from", texts.formats().date(days.first()));
            case ENDED -> texts.get("access.ended");
        };
    }

    /** The same with its sign. */
    Component status(Access access) {
        String icon = switch (access.state()) {
            case CURRENT -> "check";
            case ENDING -> "clock";
            case FUTURE -> "cal";
            case ENDED -> "minus";
        };
        return Tags.span("st " + tone(access.state()), Icons.icon(icon), Tags.text("", standing(access)));
    }

    private static String tone(State state) {
        return switch (state) {
            case CURRENT -> "ok";
            case ENDING -> "warn";
            case FUTURE -> "";
            case ENDED -> "mut";
        };
    }

    /** All of it in one sentence, for those who do not see its bar. */
    String sentence(Access access) {
        return texts.get(
                "access.sentence",
                RoleWords.name(access.role(), texts),
                texts.formats().date(Days.of(access, zone).first()),
                until(access),
                standing(access));
    }
}
