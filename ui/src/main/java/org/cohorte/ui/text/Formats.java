package org.cohorte.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates in one language. The separators are ours, not those of the Java runtime's locale data, which change
 * from one release to the next: French groups thousands with U+202F and English with a comma; the minus sign is U+2212.
 */
public final class Formats {

    private static final char NARROW_SPACE = '\u202f';
    private static final String MINUS = "\u2212";

    private final boolean french;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;

    Formats(Locale locale) {
        french = locale.getLanguage().equals("fr");
        symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(french ? ',' : '.');
        symbols.setGroupingSeparator(french ? NARROW_SPACE : ',');
        Locale names = french ? Locale.FRENCH : Locale.ENGLISH;
        date = DateTimeFormatter.ofPattern(french ? "dd/MM/uuuu" : "d MMM uuuu", names);
        time = DateTimeFormatter.ofPattern("HH:mm", names);
        month = DateTimeFormatter.ofPattern(french ? "MM/uuuu" : "MMM uuuu", names);
        day = DateTimeFormatter.ofPattern(french ? "dd/MM" : "d MMM", names);
    }

    /** A whole number: {@code 9 846}, {@code −19}. */
    public String number(long value) {
        return signed(value, decimals(0).format(Math.abs(value)));
    }

    /** A measured number with the decimals it came with: {@code 7,4}. */
    public String number(BigDecimal value) {
        DecimalFormat format = decimals(Math.max(0, value.scale()));
        return value.signum() < 0 ? MINUS + format.format(value.negate()) : format.format(value);
    }

    /** A change: {@code +7}, {@code −19}, {@code =}. */
    public String change(long difference) {
        return difference == 0 ? "=" : difference > 0 ? "+" + number(difference) : number(difference);
    }

    /** A share of a whole, to one decimal: {@code 44,1 %}; a whole of nothing has none, as {@code 0 %}. */
    public String percent(long part, long whole) {
        String sign = french ? NARROW_SPACE + "%" : "%";
        if (part == 0 || whole <= 0) {
            return "0" + sign;
        }
        BigDecimal share = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        if (share.signum() == 0) {
            return "<\u00a0" + number(new BigDecimal("0.1")) + sign;
        }
        boolean round = share.stripTrailingZeros().scale() <= 0;
        return number(round ? share.setScale(0, RoundingMode.UNNECESSARY) : share) + sign;
    }

    /** A time taken, in seconds to two decimals: {@code 0,21 s}. */
    public String seconds(Duration duration) {
        return number(BigDecimal.valueOf(duration.toMillis(), 3).setScale(2, RoundingMode.HALF_UP)) + "\u00a0s";
    }

    /** A time to wait, as coarse as it deserves: {@code 40 s}, {@code 1 min 10 s}, {@code 2 h 05 min}. */
    public String duration(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 60) {
            return seconds + "\u00a0s";
        }
        if (seconds < 3600) {
            // to ten seconds: the last digit would only flicker
            long tens = seconds % 60 / 10 * 10;
            return seconds / 60 + "\u00a0min" + (tens == 0 ? "" : " " + tens + "\u00a0s");
        }
        return seconds / 3600 + "\u00a0h\u00a0" + String.format(Locale.ROOT, "%02d", seconds % 3600 / 60) + "\u00a0min";
    }

    /** The size of a file, in powers of a thousand: {@code 18,4 Mo}, {@code 912 ko}. */
    public String bytes(long bytes) {
        String unit = french ? "o" : "B";
        if (bytes < 1_000) {
            return number(bytes) + "\u00a0" + unit;
        }
        if (bytes < 1_000_000) {
            return number(bytes / 1_000) + "\u00a0k" + unit;
        }
        boolean giga = bytes >= 1_000_000_000;
        BigDecimal size = BigDecimal.valueOf(bytes, giga ? 9 : 6).setScale(1, RoundingMode.HALF_UP);
        return number(size) + "\u00a0" + (giga ? "G" : "M") + unit;
    }

    /** {@code 21/11/2026} or {@code 21 Nov 2026}. */
    public String date(LocalDate value) {
        return date.format(value);
    }

    /** {@code 11/2026} or {@code Nov 2026}. */
    public String month(YearMonth value) {
        return month.format(value);
    }

    /** {@code 21/11} or {@code 21 Nov}. */
    public String day(LocalDate value) {
        return day.format(value);
    }

    /** {@code 14:32}. */
    public String time(Instant value, ZoneId zone) {
        return time.format(value.atZone(zone));
    }

    /** {@code 21/11/2026, 14:32}. */
    public String dateTime(Instant value, ZoneId zone) {
        ZonedDateTime local = value.atZone(zone);
        return date.format(local) + ", " + time.format(local);
    }

    /** As {@link #dateTime}, but today and yesterday by their names, and older days without their time. */
    public String recent(Instant value, Instant now, ZoneId zone) {
        LocalDate day = value.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return (french ? "aujourd’hui, " : "today, ") + time(value, zone);
        }
        if (day.equals(today.minusDays(1))) {
            return (french ? "hier, " : "yesterday, ") + time(value, zone);
        }
        return date(day);
    }

    /** What stands for a figure too small to be shown: {@code < 10}. */
    public String below(long threshold) {
        return "<\u00a0" + number(threshold);
    }

    private DecimalFormat decimals(int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private static String signed(long value, String digits) {
        return value < 0 ? MINUS + digits : digits;
    }
}
