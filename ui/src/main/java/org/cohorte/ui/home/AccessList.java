package org.cohorte.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cohorte.registry.rights.AccessLine;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What the user may read, where and until when: a bar says how much of the time is left. */
final class AccessList extends Section {

    /** Days before its end from which an access is said to end soon. */
    private static final long SOON = 30;

    private final Instant now;
    private final ZoneId zone;
    private final transient Texts texts;

    AccessList(List<AccessLine> accesses, Clock clock, ZoneId zone, Texts texts) {
        this.now = clock.instant();
        this.zone = zone;
        this.texts = texts;
        add(Tags.div("hd", Tags.tag("h2", texts.get("home.accesses"))));
        if (accesses.isEmpty()) {
            add(Tags.tag("p", texts.get("home.accesses.none")));
            return;
        }
        Tags.Plain list = Tags.tag("ul", accesses.stream().map(this::line).toArray(Component[]::new));
        list.addClassName("acs");
        add(list);
    }

    private Component line(AccessLine access) {
        boolean ended = access.end().filter(end -> !now.isBefore(end)).isPresent();
        boolean future = now.isBefore(access.start());
        Tags.Plain line = Tags.tag(
                "li",
                Tags.div(
                        "row",
                        Tags.bold(access.reading()
                                .map(reading -> texts.get("Reading." + reading.name()))
                                .orElseGet(() -> RoleWords.name(access.roleCode(), access.role(), texts))),
                        Tags.span("grow"),
                        days(access, ended, future)),
                Tags.div("mut", Tags.text("", access.perimeter().name())));
        access.end()
                .ifPresent(end ->
                        line.getElement().appendChild(period(access, end, ended).getElement()));
        if (!ended && left(access) <= SOON) {
            line.addClassName("soon");
        }
        return line;
    }

    private Component days(AccessLine access, boolean ended, boolean future) {
        if (ended) {
            return Tags.text("mut", texts.get("home.access.ended"));
        }
        if (future) {
            return Tags.text(
                    "mut",
                    texts.get(
                            "home.access.from",
                            texts.formats().date(access.start().atZone(zone).toLocalDate())));
        }
        if (access.end().isEmpty()) {
            return Tags.text("mut", texts.get("home.access.noEnd"));
        }
        long left = left(access);
        String text = texts.count("home.access.days", left);
        return left > SOON
                ? Tags.text("mut days", text)
                : Tags.span("st warn days", Icons.icon("clock"), Tags.text("", text));
    }

    private Component period(AccessLine access, Instant end, boolean ended) {
        Tags.Plain filled = Tags.tag("i", "");
        filled.getElement().getStyle().set("width", (ended ? "0" : leftShare(access.start(), end)) + "%");
        // the end is not included: the last day that counts is the one before
        String last = texts.formats().date(end.minusMillis(1).atZone(zone).toLocalDate());
        return Tags.div("row", Tags.span("bar", filled), Tags.text("mut nw", texts.get("home.access.until", last)));
    }

    private long left(AccessLine access) {
        return access.end()
                .map(end -> ChronoUnit.DAYS.between(
                        now.atZone(zone).toLocalDate(),
                        end.minusMillis(1).atZone(zone).toLocalDate()))
                .orElse(Long.MAX_VALUE);
    }

    private String leftShare(Instant start, Instant end) {
        long whole = Math.max(1, Duration.between(start, end).toHours());
        long left = Math.min(whole, Math.max(0, Duration.between(now, end).toHours()));
        return BigDecimal.valueOf(left * 100)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
