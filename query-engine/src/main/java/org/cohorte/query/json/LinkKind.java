package org.cohorte.query.json;

import org.cohorte.query.criteria.Link;

/** Words for the kinds of links. */
enum LinkKind {
    SAME_STAY,
    DIFFERENT_STAY,
    SAME_DAY,
    SAME_UNIT,
    SEQUENCE,
    WITHOUT_BETWEEN;

    static LinkKind of(Link link) {
        return switch (link) {
            case Link.SameStay same -> SAME_STAY;
            case Link.DifferentStay different -> DIFFERENT_STAY;
            case Link.SameDay same -> SAME_DAY;
            case Link.SameUnit same -> SAME_UNIT;
            case Link.Sequence sequence -> SEQUENCE;
            case Link.WithoutBetween between -> WITHOUT_BETWEEN;
        };
    }
}
