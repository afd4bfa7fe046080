package org.cohorte.query.words;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Pin;

/** Links and pins: "B 0 à 30 jours après A". */
final class LinkWords {

    private final Speech speech;
    private final UnaryOperator<String> names;

    /**
     * Words for links.
     *
     * @param names what to call a criterion of an id
     */
    LinkWords(Speech speech, UnaryOperator<String> names) {
        this.speech = speech;
        this.names = names;
    }

    String link(Link link) {
        String first = names.apply(link.first());
        String second = names.apply(link.second());
        String both = first + speech.say(" et ", " and ") + second;
        return switch (link) {
            case Link.SameStay same -> both + speech.say(" dans le même séjour", " in the same stay");
            case Link.DifferentStay different ->
                both + speech.say(" dans deux séjours différents", " in two different stays");
            case Link.SameDay same -> both + speech.say(" le même jour", " on the same day");
            case Link.SameUnit same -> both + speech.say(" dans la même unité", " in the same unit");
            case Link.Sequence sequence -> second + " " + delay(sequence.delay()) + " " + first;
            case Link.WithoutBetween between ->
                first
                        + speech.say(" puis ", " then ")
                        + second
                        + speech.say(" sans ", " with no ")
                        + names.apply(between.none())
                        + speech.say(" entre les deux", " in between");
        };
    }

    /** "0 à 30 jours après": what stands between the second event and the first. */
    String delay(Delay delay) {
        if (delay.min().isEmpty()) {
            return delay.max().isEmpty()
                    ? speech.say("avant ou après", "before or after")
                    : until(delay.max().getAsInt(), delay.unit());
        }
        int min = delay.min().getAsInt();
        if (delay.max().isEmpty()) {
            return from(min, delay.unit());
        }
        int max = delay.max().getAsInt();
        if (min < 0 && max > 0) {
            return speech.say("entre ", "from ")
                    + count(-min, delay.unit())
                    + speech.say(" avant et ", " before to ")
                    + count(max, delay.unit())
                    + after();
        }
        return max <= 0 && min < 0
                ? range(-max, -min, delay.unit()) + before()
                : range(min, max, delay.unit()) + after();
    }

    private String range(int min, int max, Delay.Unit unit) {
        return min == max ? count(max, unit) : min + speech.say(" à ", " to ") + count(max, unit);
    }

    private String from(int min, Delay.Unit unit) {
        if (min < 0) {
            return speech.say("au plus tôt ", "no earlier than ") + count(-min, unit) + before();
        }
        boolean days = unit != Delay.Unit.MINUTES && unit != Delay.Unit.HOURS;
        return min > 0
                ? orMore(min, unit) + after()
                : days
                        ? speech.say("le même jour que ou après", "on the same day as or after")
                        : speech.say("en même temps que ou après", "at the same time as or after");
    }

    private String until(int max, Delay.Unit unit) {
        return max < 0
                ? orMore(-max, unit) + before()
                : speech.say("au plus tard ", "no later than ") + count(max, unit) + after();
    }

    private String orMore(int count, Delay.Unit unit) {
        return count(count, unit) + speech.say(" ou plus", " or more");
    }

    private String before() {
        return speech.say(" avant", " before");
    }

    private String after() {
        return speech.say(" après", " after");
    }

    private String count(int count, Delay.Unit unit) {
        return switch (unit) {
            case MINUTES -> speech.count(count, "minute", "minutes", "minute", "minutes");
            case HOURS -> speech.count(count, "heure", "heures", "hour", "hours");
            case DAYS -> speech.count(count, "jour", "jours", "day", "days");
            case WEEKS -> speech.count(count, "semaine", "semaines", "week", "weeks");
            case MONTHS -> speech.count(count, "mois", "mois", "month", "months");
            case YEARS -> speech.count(count, "an", "ans", "year", "years");
        };
    }

    String pin(Pin pin) {
        String of = pin.per() == Pin.Per.STAY
                ? speech.say(" de son séjour", " of its stay")
                : speech.say(" du patient", " of the patient");
        String which = switch (pin.which()) {
            case FIRST -> speech.say("le premier", "the first");
            case LAST -> speech.say("le dernier", "the last");
            case NTH -> nth(pin.rank());
        };
        return names.apply(pin.criterion()) + speech.say(" est ", " is ") + which + of;
    }

    private String nth(OptionalInt rank) {
        int n = rank.orElse(1);
        return speech.say("le n° " + n, "number " + n);
    }
}
