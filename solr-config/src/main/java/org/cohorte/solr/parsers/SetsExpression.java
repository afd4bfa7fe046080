package org.cohorte.solr.parsers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;

/**
 * Reads an expression over named sets of patients.
 *
 * <pre>
 * set     = name | "and(" sets ")" | "or(" sets ")" | "not(" set ")" | "between(" min "," [max] { "," set } ")"
 * sets    = [ set { "," set } ]
 * name    = letters, digits, "_", ".", "-"
 * </pre>
 *
 * {@code and()} is every patient, {@code or()} none; {@code between} counts the sets a patient is in, and an empty max is no
 * limit. Blanks between the parts do not matter.
 */
final class SetsExpression {

    /** How deep parentheses may be nested. */
    static final int DEEPEST = 500;

    private final String where;
    private final String text;
    private final Function<String, Query> named;
    private int position;
    private int depth;

    /**
     * A text to be read.
     *
     * @param where what holds it, for messages
     * @param named the query of a name
     */
    SetsExpression(String where, String text, Function<String, Query> named) {
        this.where = where;
        this.text = text;
        this.named = named;
    }

    /**
     * Reads the whole text.
     *
     * @throws SolrException (bad request) with the position of what is wrong
     */
    PatientSets parse() {
        PatientSets set = set();
        if (peek() != 0) {
            throw wrong("nothing more was expected");
        }
        return set;
    }

    private PatientSets set() {
        String word = word();
        if (word.isEmpty()) {
            throw wrong("a name, or and( or( not( between( was expected");
        }
        return peek() == '(' ? operation(word) : new PatientSets.Named(named.apply(word));
    }

    private PatientSets operation(String word) {
        if (++depth > DEEPEST) {
            throw wrong("parentheses are nested deeper than " + DEEPEST);
        }
        expect('(');
        PatientSets set = switch (word) {
            case "and" -> new PatientSets.And(sets());
            case "or" -> new PatientSets.Or(sets());
            case "not" -> new PatientSets.Not(set());
            case "between" -> between();
            default -> throw wrong("'" + word + "' is no operation; and, or, not, between are");
        };
        expect(')');
        depth--;
        return set;
    }

    private PatientSets between() {
        int min = count("min");
        expect(',');
        int max = peek() == ',' || peek() == ')' ? PatientSets.NO_LIMIT : count("max");
        if (max < min) {
            throw wrong("max (" + max + ") is below min (" + min + ")");
        }
        List<PatientSets> sets = new ArrayList<>();
        while (peek() == ',') {
            expect(',');
            sets.add(set());
        }
        return new PatientSets.Between(min, max, List.copyOf(sets));
    }

    private List<PatientSets> sets() {
        List<PatientSets> sets = new ArrayList<>();
        if (peek() == ')') {
            return List.of();
        }
        sets.add(set());
        while (peek() == ',') {
            expect(',');
            sets.add(set());
        }
        return List.copyOf(sets);
    }

    private int count(String what) {
        String word = word();
        try {
            int number = Integer.parseInt(word);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("between: " + what + " must be a whole number, not '" + word + "'");
        }
        throw wrong("between: " + what + " is negative");
    }

    private String word() {
        peek();
        int start = position;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw wrong("'" + wanted + "' was expected");
        }
        position++;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private SolrException wrong(String what) {
        return new BadRequest(where + ": at character " + (position + 1) + ": " + what);
    }
}
