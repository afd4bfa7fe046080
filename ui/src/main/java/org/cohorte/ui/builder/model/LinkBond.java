package org.cohorte.ui.builder.model;

import org.cohorte.query.criteria.Link;

/** What binds two events, as it is offered. */
public enum LinkBond {
    SEQUENCE,
    SAME_STAY,
    DIFFERENT_STAY,
    SAME_DAY,
    SAME_UNIT,
    WITHOUT_BETWEEN;

    /** That of a link. */
    public static LinkBond of(Link link) {
        return switch (link) {
            case Link.Sequence sequence -> SEQUENCE;
            case Link.SameStay same -> SAME_STAY;
            case Link.DifferentStay different -> DIFFERENT_STAY;
            case Link.SameDay same -> SAME_DAY;
            case Link.SameUnit same -> SAME_UNIT;
            case Link.WithoutBetween between -> WITHOUT_BETWEEN;
        };
    }
}
