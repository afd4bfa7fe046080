package org.cohorte.registry.exploration;

import static org.cohorte.registry.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cohorte.query.scope.Scope.Reading;
import org.jooq.Condition;

/** What people type to find a patient of a list. */
final class PatientText {

    /** Longest text, in characters: beyond any name. */
    static final int LENGTH = 200;

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9A-Va-v]{1,26}");

    /** Shorter beginnings of pseudonyms would mix strangers into a search for a name. */
    private static final int CLEARLY_A_PSEUDONYM = 6;

    private static final String AFTER_EVERY_DIGIT = "W";

    private PatientText() {}

    /**
     * The condition that a text means for a reader.
     *
     * @throws SecurityException        when it can only be meant for an identity, and the reader reads none
     * @throws IllegalArgumentException when it is too long
     */
    static Condition meaning(String text, Reading reading) {
        String wanted = text.replace('\0', ' ').strip();
        if (wanted.length() > LENGTH) {
            throw new IllegalArgumentException("A search text has " + LENGTH + " characters at most");
        }
        if (wanted.isEmpty()) {
            return noCondition();
        }
        return reading == Reading.NOMINATIVE ? identity(wanted) : pseudonym(refusedUnlessPseudonym(wanted));
    }

    private static String refusedUnlessPseudonym(String wanted) {
        if (!PSEUDONYM.matcher(wanted).matches()) {
            throw new SecurityException("Names and IPP are for accounts that read identities");
        }
        return wanted;
    }

    private static Condition identity(String wanted) {
        Condition named = words(wanted).or(ipp(wanted));
        boolean pseudonym = wanted.length() >= CLEARLY_A_PSEUDONYM
                && PSEUDONYM.matcher(wanted).matches();
        return pseudonym ? named.or(pseudonym(wanted)) : named;
    }

    /** Each word begins one of the names. A text of signs alone finds nobody. */
    private static Condition words(String wanted) {
        return condition("""
                name_words @@ (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
                               from unnest(string_to_array(folded({0}), ' ')) as word)
                """, val(wanted));
    }

    private static Condition ipp(String wanted) {
        return condition(
                "(coalesce(ipp, U&'\\FFFD') collate \"C\") between {0} and {1}", val(wanted), val(wanted + "\uFFFC"));
    }

    /** By a range, which the index of pseudonyms serves in any collation: they hold digits and capitals up to V. */
    private static Condition pseudonym(String wanted) {
        String prefix = wanted.toUpperCase(Locale.ROOT);
        return PATIENT.PSEUDONYM.ge(prefix).and(PATIENT.PSEUDONYM.lt(prefix + AFTER_EVERY_DIGIT));
    }
}
