package org.cohorte.query.criteria;

/** Bounds of a request. They keep a hostile or mistaken request from costing more than its refusal. */
public final class Limits {

    /** Groups and criteria of a request, the root included. */
    public static final int NODES = 500;

    /** Groups in groups; the root alone is 1. */
    public static final int DEPTH = 20;

    public static final int CODES_PER_CRITERION = 100_000;

    /** Of one list. */
    public static final int IDENTIFIERS = 200_000;

    /** Units of a population, of a criterion or of its stay. */
    public static final int UNITS = 10_000;

    /** Ranks, sources, routes or types of a criterion. */
    public static final int VALUES_PER_FIELD = 1_000;

    /** Conditions on the answers of one form. */
    public static final int ANSWERS = 100;

    public static final int LINKS = 100;

    /** Criteria linked with each other, directly or through others. */
    public static final int LINKED_CRITERIA = 32;

    /** Of a delay, in its unit, before or after. */
    public static final int DELAY = 10_000_000;

    /** Of a pin. */
    public static final int RANK = 1_000_000;

    /** Characters of the JSON form. */
    public static final int JSON_LENGTH = 20_000_000;

    public static final int ID_LENGTH = 64;

    public static final int NAME_LENGTH = 200;

    /** Characters of the words of a document criterion. */
    public static final int TEXT_LENGTH = 2_000;

    /** Characters of a code, a system, a unit number, a rank, a source, a route or a type. */
    public static final int VALUE_LENGTH = 200;

    /** Characters of a unit of measure. */
    public static final int UNIT_LENGTH = 50;

    /** Digits of a number, and the largest power of ten it may stand beside. */
    public static final int NUMBER_DIGITS = 30;

    private Limits() {}
}
