package org.cohorte.ui.admin.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.cohorte.registry.rights.Access;
import org.cohorte.ui.text.Texts;

/**
 * One axis of time that the accesses of a table share: each is a bar on it, with the line of today.
 *
 * @param from  left end
 * @param to    right end
 * @param today where the line stands
 * @param zone  in which years begin
 */
record TimeAxis(Instant from, Instant to, Instant today, ZoneId zone) {

    static final int WIDTH = 184;
    private static final int HEIGHT = 24;
    private static final Duration SHORT = Duration.ofDays(180);
    private static final Duration PAST = Duration.ofDays(365);
    private static final Duration AHEAD = Duration.ofDays(760);
    private static final double YEAR_LABEL = 30;
    private static final double TODAY_LABEL = 40;

    /** An axis on which these fit, but for what lies more than a year back or further ahead than an access may last. */
    static TimeAxis of(Collection<Access> accesses, Instant now, ZoneId zone) {
        Instant from = accesses.stream().map(Access::start).reduce(now.minus(SHORT), TimeAxis::earlier);
        Instant to =
                accesses.stream().flatMap(access -> access.end().stream()).reduce(now.plus(SHORT), TimeAxis::later);
        return new TimeAxis(later(from, now.minus(PAST)), earlier(to, now.plus(AHEAD)), now, zone);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Where a moment stands, from 0 to {@link #WIDTH}; what is off the axis stands at its end. */
    double x(Instant moment) {
        double share = (double) Duration.between(from, moment).toMinutes()
                / Math.max(1, Duration.between(from, to).toMinutes());
        return WIDTH * Math.clamp(share, 0, 1);
    }

    /** Years and today, to stand above the bars. */
    String head(Texts texts) {
        StringBuilder svg = new StringBuilder(open(16, ""));
        double now = x(today);
        years().forEach(year -> {
            double x = Math.max(0, x(begin(year)));
            boolean free = x + YEAR_LABEL < now - TODAY_LABEL || x > now;
            if (free && x + YEAR_LABEL <= WIDTH) {
                label(svg, x, "start", "ax", String.valueOf(year));
            }
        });
        String day = texts.formats().day(today.atZone(zone).toLocalDate());
        label(svg, now, now < TODAY_LABEL ? "start" : "end", "ax now", day);
        return svg.append("</svg>").toString();
    }

    /** The bar of an access, named by these words. */
    String bar(Access access, String words) {
        double left = x(access.start());
        double right = access.end().map(this::x).orElse((double) WIDTH);
        StringBuilder svg = new StringBuilder(open(HEIGHT, words));
        years().map(TimeAxis::newYear)
                .forEach(day -> line(svg, "yr", x(day.atStartOfDay(zone).toInstant())));
        svg.append(String.format(
                Locale.ROOT,
                "<rect class='b %s' x='%.1f' y='8' width='%.1f' height='8' rx='1'/>",
                access.state().name(),
                Math.min(left, WIDTH - 2.0),
                Math.max(2, right - left)));
        line(svg, "td", x(today));
        return svg.append("</svg>").toString();
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private Instant begin(int year) {
        return newYear(year).atStartOfDay(zone).toInstant();
    }

    /** Years that begin on the axis, and the one at its left end. */
    private Stream<Integer> years() {
        int first = from.atZone(zone).getYear();
        int last = to.atZone(zone).getYear();
        return Stream.iterate(first, year -> year <= last, year -> year + 1);
    }

    private static String open(int height, String words) {
        String name = words.isEmpty() ? "aria-hidden='true'" : "role='img' aria-label='" + escape(words) + "'";
        return String.format(
                Locale.ROOT,
                "<svg class='ch ga' viewBox='0 0 %d %d' preserveAspectRatio='none' %s>",
                WIDTH,
                height,
                name);
    }

    private static void line(StringBuilder svg, String className, double x) {
        if (x > 0 && x < WIDTH) {
            svg.append(String.format(Locale.ROOT, "<path class='%s' d='M%.1f 0v%d'/>", className, x, HEIGHT));
        }
    }

    private static void label(StringBuilder svg, double x, String anchor, String className, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class='%s' x='%.1f' y='12' text-anchor='%s'>%s</text>",
                className,
                x,
                anchor,
                escape(text)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }
}
