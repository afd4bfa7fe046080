package org.cohorte.query.json;

import java.util.OptionalInt;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Pin;

/** Reads links and pins. */
final class LinkReader {

    private LinkReader() {}

    static Link link(Members link) {
        String first = link.requiredText("first", Limits.ID_LENGTH);
        String second = link.requiredText("second", Limits.ID_LENGTH);
        Link read = switch (link.requiredWord("kind", LinkKind.class, LinkKind.SAME_STAY)) {
            case SAME_STAY -> new Link.SameStay(first, second);
            case DIFFERENT_STAY -> new Link.DifferentStay(first, second);
            case SAME_DAY -> new Link.SameDay(first, second);
            case SAME_UNIT -> new Link.SameUnit(first, second);
            case SEQUENCE ->
                new Link.Sequence(
                        first,
                        second,
                        link.object("delay").map(LinkReader::delay).orElseGet(Delay::notBefore));
            case WITHOUT_BETWEEN -> new Link.WithoutBetween(first, second, link.requiredText("none", Limits.ID_LENGTH));
        };
        link.refuseOthers();
        return read;
    }

    private static Delay delay(Members delay) {
        Delay read = new Delay(
                delay.integer("min"),
                delay.integer("max"),
                delay.requiredWord("unit", Delay.Unit.class, Delay.Unit.DAYS));
        delay.refuseOthers();
        return read;
    }

    static Pin pin(Members pin) {
        String criterion = pin.requiredText("criterion", Limits.ID_LENGTH);
        Pin.Which which = pin.requiredWord("which", Pin.Which.class, Pin.Which.FIRST);
        Pin.Per per = pin.word("per", Pin.Per.class).orElse(Pin.Per.PATIENT);
        Pin read = new Pin(
                criterion,
                which,
                per,
                which == Pin.Which.NTH ? OptionalInt.of(pin.requiredInteger("rank")) : OptionalInt.empty());
        pin.refuseOthers();
        return read;
    }
}
