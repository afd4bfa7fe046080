package org.cohorte.solr;

/**
 * Names of the fields of the index: the one place where they are written in Java. Their types stand in the schema of the
 * configuration set; their meaning in docs/index-model.md.
 *
 * <p>Days are counted from 1970-01-01 in the calendar of the hospital (a local date); instants are milliseconds since
 * 1970-01-01T00:00Z. Codes are written {@code system|code}.
 */
public final class Fields {

    // Every document
    public static final String ID = "id";
    public static final String KIND = "kind";

    /** 40 bits of a hash of the other fields, so that an import passes over what has not changed. */
    public static final String FINGERPRINT = "fingerprint";

    /** Of the state alone: changes with every commit that changed something. */
    public static final String VERSION = "version";

    public static final String LAYOUT = "layout";

    /** All other fields in one, on the way into the index alone; see {@code org.cohorte.solr.packed}. */
    public static final String PACKED = "packed";

    // Every clinical document
    public static final String PATIENT = "patient";
    public static final String SOURCE_ID = "sourceId";

    /** Number of the patient's record that the document came from, when that was given up for another. */
    public static final String OWN_NUMBER = "ownNumber";
    /** 40 bits of a hash of the type and identifier of the source record: all documents of a record bear the same. */
    public static final String RECORD = "record";

    /** Which version of its record a document was made of; absent when the source does not tell. */
    public static final String RECORD_VERSION = "recordVersion";

    public static final String STAY = "stay";
    public static final String UNIT = "unit";
    public static final String UNITS = "units";
    public static final String DAY = "day";
    public static final String TIME = "time";
    public static final String PRECISION = "precision";

    /** The {@link #PRECISION} of an instant that may lie in another day by the hospital's clock. */
    public static final int INSTANT_OF_ANOTHER_DAY = 0;

    public static final String END_DAY = "endDay";
    public static final String END_TIME = "endTime";
    public static final String DATE_FROM_STAY = "dateFromStay";
    public static final String AGE_MONTHS = "ageMonths";
    public static final String AGE_DAYS = "ageDays";
    public static final String CODE = "code";
    public static final String CODES = "codes";
    public static final String CODE_POSTINGS = "codePostings";
    public static final String LABEL = "label";
    public static final String STATUS = "status";
    public static final String SOURCE = "source";

    // Patient
    public static final String SEX = "sex";
    public static final String BIRTH_DAY = "birthDay";
    public static final String DEATH_DAY = "deathDay";
    public static final String DECEASED = "deceased";
    public static final String AGE_AT_DEATH_MONTHS = "ageAtDeathMonths";
    public static final String OPPOSED = "opposed";
    public static final String PSEUDONYM = "pseudonym";
    public static final String OWN_UNITS = "ownUnits";

    /** Numbers of the records that were given up for this one. */
    public static final String OTHER_NUMBERS = "otherNumbers";

    public static final String AREA = "area";

    // Stay and movement
    public static final String STAY_TYPE = "stayType";
    public static final String LENGTH_DAYS = "lengthDays";
    public static final String ADMISSION_MODE = "admissionMode";
    public static final String ADMISSION_REASON = "admissionReason";
    public static final String ADMISSION_TYPE = "admissionType";
    public static final String ORIGIN = "origin";
    public static final String DISCHARGE_MODE = "dischargeMode";
    public static final String DISCHARGE_TYPE = "dischargeType";
    public static final String DESTINATION = "destination";
    public static final String DIED = "died";

    // Diagnosis, procedure, prescription
    public static final String RANK = "rank";
    public static final String PHASE = "phase";
    public static final String ACTIVITY = "activity";
    public static final String ROUTE = "route";
    public static final String CATEGORY = "category";

    // Values: laboratory results, vital signs, doses
    public static final String VALUE = "value";
    public static final String DIMENSION = "dimension";
    public static final String RAW_VALUE = "rawValue";
    public static final String RAW_UNIT = "rawUnit";
    public static final String COMPARATOR = "comparator";
    public static final String REFERENCE_LOW = "refLow";
    public static final String REFERENCE_HIGH = "refHigh";
    public static final String ABNORMAL = "abnormal";
    public static final String VALUE_CODE = "valueCode";
    public static final String VALUE_CODES = "valueCodes";
    public static final String VALUE_TEXT = "valueText";

    // Microbiology and imaging
    public static final String ANTIBIOGRAM = "antibiogram";
    public static final String MODALITIES = "modalities";
    public static final String BODY_SITES = "bodySites";
    public static final String UIDS = "uids";
    public static final String SERIES_COUNT = "seriesCount";
    public static final String IMAGE_COUNT = "imageCount";
    public static final String HAS_REPORT = "hasReport";

    // Forms
    public static final String ANSWERS = "answers";

    // Documents
    public static final String TITLE = "title";
    public static final String TEXT = "text";

    /** Where the title, and the text, do not affirm what they say; see {@code org.cohorte.solr.mentions.Span}. */
    public static final String TITLE_NOT_AFFIRMED = "titleNotAffirmed";

    public static final String TEXT_NOT_AFFIRMED = "textNotAffirmed";

    /** Words that they do not affirm; made by the index itself. */
    public static final String TITLE_LEFT_OUT = "titleLeftOut";

    public static final String TEXT_LEFT_OUT = "textLeftOut";

    /** What they affirm. Nothing is written there: it is asked like any other field, and answered from the two before and the text. */
    public static final String AFFIRMED_TITLE = "affirmedTitle";

    public static final String AFFIRMED_TEXT = "affirmedText";
    public static final String DOCUMENT_TYPE = "documentType";

    // Concepts of the nomenclatures
    public static final String SYSTEM = "system";
    public static final String PARENT = "parent";
    public static final String ANCESTORS = "ancestors";
    public static final String LABEL_FR = "labelFr";
    public static final String LABEL_EN = "labelEn";
    public static final String SYNONYMS = "synonyms";
    /** Every name as a whole: folded words with a space between. */
    public static final String NAMES = "names";

    public static final String LEAF = "leaf";
    public static final String RANKING = "ranking";

    private Fields() {}
}
