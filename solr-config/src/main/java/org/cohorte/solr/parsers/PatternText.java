package org.cohorte.solr.parsers;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;

/**
 * Reads a pattern. It is a list of these, blanks between them, each name told by {@code events} before it is used:
 *
 * <pre>
 * events(name, patients [, any|first|last [, patient|stay]])      patients: a request parameter holding a {!patients} query
 * events(name, patients, nth, patient|stay, n)
 * sameStay(a, b)   differentStay(a, b)   sameDay(a, b)   sameUnit(a, b)
 * sequence(a, b, minutes|hours|days|weeks|months|years, [min], [max])
 * withoutBetween(a, b, c)
 * </pre>
 */
final class PatternText {

    /** Linked criteria of one pattern. */
    static final int MOST_CRITERIA = 32;

    /** Links of one pattern. */
    static final int MOST_LINKS = 200;

    /** Of ranks and delays: two centuries in minutes. */
    static final int LARGEST = 120_000_000;

    private static final java.util.regex.Pattern TERM =
            java.util.regex.Pattern.compile("\\s*(\\w+)\\s*\\(([^()]*)\\)\\s*");

    private final Function<String, Query> named;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Pattern.Part> criteria = new ArrayList<>();
    private final List<EventLink> links = new ArrayList<>();

    private PatternText(Function<String, Query> named) {
        this.named = named;
    }

    /**
     * The pattern that a text says.
     *
     * @param zone the hospital's; links that compare instants need it
     * @throws SolrException (bad request) with the place of what is wrong
     */
    static Pattern parse(String text, Optional<ZoneId> zone, Function<String, Query> named) {
        PatternText reading = new PatternText(named);
        Matcher term = TERM.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!term.region(position, text.length()).lookingAt()) {
                throw new BadRequest(
                        "pattern: at character " + (position + 1) + ": a term such as sameStay(a, b) was expected");
            }
            reading.term(term.group(1), term.group(2).strip().split("\\s*,\\s*", -1));
            position = term.end();
        }
        return reading.pattern(zone);
    }

    private Pattern pattern(Optional<ZoneId> zone) {
        if (links.isEmpty()) {
            throw new BadRequest("pattern: there is no link");
        }
        if (links.size() > MOST_LINKS) {
            throw new BadRequest("pattern: " + links.size() + " links, at most " + MOST_LINKS + " are allowed");
        }
        boolean ofClock = links.stream().anyMatch(EventLink::isOfClock);
        if (ofClock && zone.isEmpty()) {
            throw new BadRequest("pattern: 'zone' is missing: a link compares instants");
        }
        Pattern pattern = new Pattern(criteria, links, ofClock ? zone.orElseThrow() : ZoneOffset.UTC);
        places.forEach((name, place) -> {
            if (!pattern.isChosen(place) && !pattern.isLookedFor(place)) {
                throw new BadRequest("pattern: no link names '" + name + "'");
            }
        });
        return pattern;
    }

    private void term(String word, String[] arguments) {
        switch (word) {
            case "events" -> events(arguments);
            case "sameStay" -> links.add(new EventLink.SameStay(end(word, arguments, 0), other(word, arguments, 2)));
            case "differentStay" ->
                links.add(new EventLink.DifferentStay(end(word, arguments, 0), other(word, arguments, 2)));
            case "sameDay" -> links.add(new EventLink.SameDay(end(word, arguments, 0), other(word, arguments, 2)));
            case "sameUnit" -> links.add(new EventLink.SameUnit(end(word, arguments, 0), other(word, arguments, 2)));
            case "sequence" -> links.add(sequence(word, arguments));
            case "withoutBetween" ->
                links.add(new EventLink.WithoutBetween(
                        end(word, arguments, 0), other(word, arguments, 3), end(word, arguments, 2)));
            default -> throw new BadRequest("pattern: '" + word + "' is no link");
        }
    }

    private void events(String[] arguments) {
        if (arguments.length < 2) {
            throw new BadRequest("pattern: events needs a name and a request parameter");
        }
        String name = arguments[0];
        if (!(named.apply(arguments[1]) instanceof PatientsQuery patients)) {
            throw new BadRequest("pattern: '" + arguments[1] + "' is no {!patients} query");
        }
        if (places.putIfAbsent(name, criteria.size()) != null) {
            throw new BadRequest("pattern: '" + name + "' is told twice");
        }
        if (criteria.size() == MOST_CRITERIA) {
            throw new BadRequest("pattern: more than " + MOST_CRITERIA + " criteria");
        }
        criteria.add(new Pattern.Part(patients, pin(arguments)));
    }

    private static EventPin pin(String[] arguments) {
        EventPin.Which which = arguments.length < 3 ? EventPin.Which.ANY : constant(EventPin.Which.class, arguments[2]);
        boolean perStay = arguments.length > 3 && perStay(arguments[3]);
        boolean ranked = which == EventPin.Which.NTH;
        if (arguments.length > 5 || (arguments.length == 5) != ranked) {
            throw new BadRequest("pattern: events(" + arguments[0] + ", …): nth, and nothing else, takes a rank");
        }
        int n = ranked ? number("events", arguments[4]).orElse(0) : 0;
        if (ranked && n < 1) {
            throw new BadRequest("pattern: events(" + arguments[0] + ", …): a rank is 1 or more");
        }
        return which == EventPin.Which.ANY ? EventPin.ANY : new EventPin(which, perStay, n);
    }

    private static boolean perStay(String word) {
        return switch (word) {
            case "patient" -> false;
            case "stay" -> true;
            default -> throw new BadRequest("pattern: an event is ranked for the patient or the stay, not " + word);
        };
    }

    private EventLink sequence(String word, String[] arguments) {
        int second = other(word, arguments, 5);
        EventLink.DelayUnit unit = constant(EventLink.DelayUnit.class, arguments[2]);
        OptionalInt min = number(word, arguments[3]);
        OptionalInt max = number(word, arguments[4]);
        if (min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()) {
            throw new BadRequest("pattern: sequence: the longest delay is below the shortest");
        }
        return new EventLink.Sequence(end(word, arguments, 0), second, unit, min, max);
    }

    private int other(String word, String[] arguments, int expected) {
        if (arguments.length != expected) {
            throw new BadRequest("pattern: " + word + " takes " + expected + " arguments, not " + arguments.length);
        }
        int second = end(word, arguments, 1);
        if (second == end(word, arguments, 0)) {
            throw new BadRequest("pattern: " + word + " links '" + arguments[0] + "' with itself");
        }
        return second;
    }

    private int end(String word, String[] arguments, int index) {
        Integer place = places.get(arguments[index]);
        if (place == null) {
            throw new BadRequest("pattern: " + word + " names '" + arguments[index] + "', which no events(…) tells");
        }
        return place;
    }

    private static OptionalInt number(String word, String text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text);
            if (Math.abs((long) number) > LARGEST) {
                throw new BadRequest("pattern: " + word + ": " + text + " is beyond " + LARGEST);
            }
            return OptionalInt.of(number);
        } catch (NumberFormatException e) {
            throw new BadRequest("pattern: " + word + ": '" + text + "' is not a whole number", e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new BadRequest("pattern: '" + word + "' is unknown; a " + type.getSimpleName() + " was expected");
    }
}
