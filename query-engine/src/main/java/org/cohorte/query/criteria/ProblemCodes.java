package org.cohorte.query.criteria;

/**
 * Stable names of the rules a request can break, with the arguments of each. A name never changes its meaning: texts for
 * users, tests and clients of the API rest on them.
 */
public final class ProblemCodes {

    // The JSON form

    /** {@code line}, {@code column}. */
    public static final String MALFORMED_JSON = "malformedJson";
    /** {@code length}, {@code max}: characters. */
    public static final String REQUEST_TOO_LONG = "requestTooLong";
    /** {@code version}, {@code supported}. */
    public static final String UNSUPPORTED_VERSION = "unsupportedVersion";
    /** {@code name}, {@code known}. */
    public static final String UNKNOWN_MEMBER = "unknownMember";
    /** {@code name}. */
    public static final String MISSING_MEMBER = "missingMember";
    /** {@code expected}, {@code found}. */
    public static final String WRONG_TYPE = "wrongType";
    /** {@code value}, {@code known}: a word that is not one of a list. */
    public static final String UNKNOWN_VALUE = "unknownValue";
    /** {@code value}. */
    public static final String NOT_A_DATE = "notADate";
    /** {@code value}. */
    public static final String NOT_A_UUID = "notAUuid";
    /** {@code value}. */
    public static final String NUMBER_OUT_OF_RANGE = "numberOutOfRange";
    /** No argument. */
    public static final String EMPTY_OCCURRENCES = "emptyOccurrences";

    // Size

    /** {@code nodes}, {@code max}. */
    public static final String TOO_MANY_NODES = "tooManyNodes";
    /** {@code depth}, {@code max}. */
    public static final String TOO_DEEP = "tooDeep";
    /** {@code size}, {@code max}: codes, units or values of one list. */
    public static final String LIST_TOO_LONG = "listTooLong";
    /** {@code length}, {@code max}: characters. */
    public static final String TEXT_TOO_LONG = "textTooLong";

    // Rules

    /** An empty id, code, system or other text that must say something. */
    public static final String BLANK = "blank";
    /** {@code id}. */
    public static final String DUPLICATE_ID = "duplicateId";
    /** {@code children}, {@code min}, {@code max}: no number of children can satisfy the group. */
    public static final String IMPOSSIBLE_MATCH = "impossibleMatch";
    /** {@code min}, {@code max}. */
    public static final String MIN_ABOVE_MAX = "minAboveMax";
    /** {@code from}, {@code to}. */
    public static final String FROM_AFTER_TO = "fromAfterTo";
    /** {@code value}. */
    public static final String NEGATIVE = "negative";
    /** {@code value}, {@code max}. */
    public static final String TOO_LARGE = "tooLarge";
    /** {@code date}, {@code earliest}. */
    public static final String DATE_TOO_EARLY = "dateTooEarly";
    /** {@code date}, {@code today}: nothing can have happened then. */
    public static final String DATE_IN_FUTURE = "dateInFuture";
    /** A date range open at both ends says nothing. */
    public static final String OPEN_RANGE = "openRange";
    /** {@code includeUndated} without a date to ask for. */
    public static final String UNDATED_WITHOUT_DATE = "undatedWithoutDate";
    /** Occurrences that every patient satisfies. */
    public static final String ALWAYS_TRUE = "alwaysTrue";
    /** A patient criterion without any condition. */
    public static final String EMPTY_CRITERION = "emptyCriterion";
    /** A date of age without an age. */
    public static final String AGE_DATE_WITHOUT_AGE = "ageDateWithoutAge";
    /** A date of death asked of the living. */
    public static final String DEATH_OF_THE_LIVING = "deathOfTheLiving";
    /** {@code age}, {@code oldest}: years that nobody has lived. */
    public static final String IMPOSSIBLE_AGE = "impossibleAge";
    /** A date of death before every date of birth that is asked for. */
    public static final String DEATH_BEFORE_BIRTH = "deathBeforeBirth";
    /** {@code other}: an age that nobody born then has on that day; the node that asks for the birth, or the same. */
    public static final String AGE_AGAINST_BIRTH = "ageAgainstBirth";
    /** An end before every start that is asked for. */
    public static final String END_BEFORE_START = "endBeforeStart";
    /** {@code to}, {@code earliest}: dates before any record. */
    public static final String DATES_BEFORE_RECORDS = "datesBeforeRecords";
    /** {@code other}: a node of the same group that asks for the same. */
    public static final String DUPLICATE_CRITERION = "duplicateCriterion";
    /** {@code other}: a node that must match too, and of which this one takes every patient away. */
    public static final String EXCLUDES_SIBLING = "excludesSibling";
    /** {@code other}: a node beside which this one changes nothing. */
    public static final String ADDS_NOTHING = "addsNothing";
    /** {@code other}: a node that must match too, and that asks for none of the same sexes. */
    public static final String SEXES_APART = "sexesApart";
    /** {@code other}: as {@link #SEXES_APART}, of ages. */
    public static final String AGES_APART = "agesApart";
    /** {@code other}: as {@link #SEXES_APART}, of vital status. */
    public static final String VITAL_STATUS_APART = "vitalStatusApart";
    /** {@code other}: as {@link #SEXES_APART}, of dates of birth or of death. */
    public static final String DATES_APART = "datesApart";
    /** {@code system}, {@code code}: no patient that the user may see has it. */
    public static final String NOBODY_HAS_CODE = "nobodyHasCode";
    /** {@code between} without its upper end, or another operator with one. */
    public static final String UPPER_BOUND = "upperBound";
    /** A value condition without any code. */
    public static final String VALUE_WITHOUT_CODE = "valueWithoutCode";
    /** {@code count}: an answer of a form is asked for in no way, or in several. */
    public static final String ANSWER_CONDITIONS = "answerConditions";
    /** {@code unit}. */
    public static final String UNKNOWN_UNIT = "unknownUnit";
    /** {@code unit}, {@code used}: the units of the results in the index. */
    public static final String UNIT_NOT_CONVERTIBLE = "unitNotConvertible";
    /** {@code system}, {@code code}. */
    public static final String UNKNOWN_CODE = "unknownCode";
    /** {@code count}, {@code first}: many unknown codes in one list, told once. */
    public static final String UNKNOWN_CODES = "unknownCodes";
    /** {@code unit}: a number that is no unit of the hospital, or none the user may see. */
    public static final String UNKNOWN_CARE_UNIT = "unknownCareUnit";
    /** {@code cohort}: one that is not there, or not the user's. */
    public static final String UNKNOWN_COHORT = "unknownCohort";
    /** {@code request}, {@code version}: one that is not there, or not the user's. */
    public static final String UNKNOWN_REQUEST = "unknownRequest";
    /** {@code request}, {@code version}: a request that embeds itself, through others perhaps. */
    public static final String CIRCULAR_REQUEST = "circularRequest";
    /** {@code problem}, {@code place}: the embedded request breaks this rule there. */
    public static final String EMBEDDED_PROBLEM = "embeddedProblem";
    /** {@code advice} and its arguments: a warning about a part of the embedded request. */
    public static final String EMBEDDED_ADVICE = "embeddedAdvice";
    /** {@code kind}: identifiers that the user may not look for. */
    public static final String IDENTIFIERS_REFUSED = "identifiersRefused";
    /** {@code minutes}: after so long the user may ask again what resembles too many other requests. */
    public static final String TOO_NEAR = "tooNear";
    /** {@code text}. */
    public static final String ONLY_STOP_WORDS = "onlyStopWords";
    /** {@code position}, from 1; {@code expected}. */
    public static final String TEXT_SYNTAX = "textSyntax";
    /** {@code reason}. */
    public static final String TEXT_TOO_COSTLY = "textTooCostly";

    // Links and pins

    /** {@code id}: a link or a pin names a criterion that is not in the request. */
    public static final String LINK_TO_NOTHING = "linkToNothing";
    /** {@code id}: a link of a criterion with itself. */
    public static final String LINK_TO_ITSELF = "linkToItself";
    /** {@code id}: a link or a pin on a group, or on a criterion about the patient. */
    public static final String LINK_WITHOUT_EVENTS = "linkWithoutEvents";
    /** {@code first}, {@code second}, {@code id}: the criterion, or the group that takes it away from the others. */
    public static final String LINK_TO_EXCLUDED = "linkToExcluded";
    /** {@code first}, {@code second}, {@code id}: the group, not an {@code all} group, that the link would have to cross. */
    public static final String LINK_ACROSS_GROUPS = "linkAcrossGroups";
    /** {@code id}: a linked criterion that asks for no event at all. */
    public static final String LINK_TO_NONE = "linkToNone";
    /** {@code first}, {@code second}, {@code id}: patients without any event of this criterion are left out, though none may lie between. */
    public static final String BETWEEN_IS_REQUIRED = "betweenIsRequired";
    /** {@code size}, {@code max}: criteria linked with each other. */
    public static final String TOO_MANY_LINKED = "tooManyLinked";
    /** {@code id}: a pin on a criterion that no link names. */
    public static final String PIN_WITHOUT_LINK = "pinWithoutLink";
    /** {@code id}: two pins on one criterion. */
    public static final String TWO_PINS = "twoPins";
    /** {@code value}: a rank below 1. */
    public static final String RANK_BELOW_ONE = "rankBelowOne";

    // Limits that a search passed

    /** {@code limit}: seconds. */
    public static final String LIMIT_OF_TIME = "limitOfTime";
    /** {@code limit}: megabytes that the events of a group's links may take. */
    public static final String LIMIT_OF_MEMORY = "limitOfMemory";
    /** {@code limit}: pairs of events that a group's links may make us look at. */
    public static final String LIMIT_OF_STEPS = "limitOfSteps";

    private ProblemCodes() {}
}
