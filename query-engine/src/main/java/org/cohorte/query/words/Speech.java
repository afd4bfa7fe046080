package org.cohorte.query.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One of the two languages: its numbers, dates, quotes and lists. */
enum Speech {
    FRENCH,
    ENGLISH;

    static final String NO_BREAK = "\u00a0";
    private static final String THIN = "\u202f";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .'’/_+-]*[\\p{L}\\p{N}+])?");
    private static final List<String> JOINING = List.of(" ou ", " or ", " et ", " and ");

    private static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static Speech of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    String say(String french, String english) {
        return this == FRENCH ? french : english;
    }

    /** A number, as many as it says. */
    String count(long count, String french, String frenchMany, String english, String englishMany) {
        // French takes the plural from 2 on, English for everything but 1.
        String word = this == FRENCH ? (count < 2 ? french : frenchMany) : (count == 1 ? english : englishMany);
        return number(BigDecimal.valueOf(count)) + NO_BREAK + word;
    }

    String number(BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(say(THIN, ",").charAt(0));
        symbols.setDecimalSeparator(say(",", ".").charAt(0));
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(30);
        return format.format(number);
    }

    String date(LocalDate date) {
        return date.format(this == FRENCH ? FRENCH_DATE : ENGLISH_DATE);
    }

    /** In quotes; quotes of the language inside it are made single ones, so that it ends at the first closing quote. */
    String quoted(String text) {
        return this == FRENCH
                ? "«" + THIN + text.replace('«', '‹').replace('»', '›') + THIN + "»"
                : "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }

    /** A word of the sources: in quotes where it could be taken for words of the sentence. */
    String told(String word) {
        boolean plain = PLAIN.matcher(word).matches() && JOINING.stream().noneMatch(word::contains);
        return plain ? word : quoted(word);
    }

    /** Words of the sources, any of them: "domicile ou transfert". */
    String anyOf(Collection<String> words) {
        return or(words.stream().sorted().map(this::told).toList());
    }

    String or(List<String> items) {
        return joined(items, say(" ou ", " or "));
    }

    String and(List<String> items) {
        return joined(items, say(" et ", " and "));
    }

    /** "rang DP ou DR"; nothing without values. */
    String named(String french, String english, Collection<String> values) {
        return values.isEmpty() ? "" : say(french, english) + " " + anyOf(values);
    }

    String colon() {
        return say(NO_BREAK + ": ", ": ");
    }

    private static String joined(List<String> items, String last) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + last + items.getLast();
    }
}
