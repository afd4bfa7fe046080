package org.cohorte.solr.packed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohorte.solr.Fields;
import org.jspecify.annotations.Nullable;

/** Numbers of fields in packed documents. Logs of updates hold them: fields are added at the end, and none is taken away. */
final class PackedNames {

    /** All fields that documents are sent with, but the identifier. */
    static final List<String> ALL = List.of(
            Fields.KIND,
            Fields.FINGERPRINT,
            Fields.VERSION,
            Fields.LAYOUT,
            Fields.PATIENT,
            Fields.SOURCE_ID,
            Fields.OWN_NUMBER,
            Fields.RECORD,
            Fields.RECORD_VERSION,
            Fields.STAY,
            Fields.UNIT,
            Fields.UNITS,
            Fields.DAY,
            Fields.TIME,
            Fields.PRECISION,
            Fields.END_DAY,
            Fields.END_TIME,
            Fields.DATE_FROM_STAY,
            Fields.AGE_MONTHS,
            Fields.AGE_DAYS,
            Fields.CODE,
            Fields.CODES,
            Fields.LABEL,
            Fields.STATUS,
            Fields.SOURCE,
            Fields.SEX,
            Fields.BIRTH_DAY,
            Fields.DEATH_DAY,
            Fields.DECEASED,
            Fields.AGE_AT_DEATH_MONTHS,
            Fields.OPPOSED,
            Fields.PSEUDONYM,
            Fields.OWN_UNITS,
            Fields.OTHER_NUMBERS,
            Fields.AREA,
            Fields.STAY_TYPE,
            Fields.LENGTH_DAYS,
            Fields.ADMISSION_MODE,
            Fields.ADMISSION_REASON,
            Fields.ADMISSION_TYPE,
            Fields.ORIGIN,
            Fields.DISCHARGE_MODE,
            Fields.DISCHARGE_TYPE,
            Fields.DESTINATION,
            Fields.DIED,
            Fields.RANK,
            Fields.PHASE,
            Fields.ACTIVITY,
            Fields.ROUTE,
            Fields.CATEGORY,
            Fields.VALUE,
            Fields.DIMENSION,
            Fields.RAW_VALUE,
            Fields.RAW_UNIT,
            Fields.COMPARATOR,
            Fields.REFERENCE_LOW,
            Fields.REFERENCE_HIGH,
            Fields.ABNORMAL,
            Fields.VALUE_CODE,
            Fields.VALUE_CODES,
            Fields.VALUE_TEXT,
            Fields.ANTIBIOGRAM,
            Fields.MODALITIES,
            Fields.BODY_SITES,
            Fields.UIDS,
            Fields.SERIES_COUNT,
            Fields.IMAGE_COUNT,
            Fields.HAS_REPORT,
            Fields.ANSWERS,
            Fields.TITLE,
            Fields.TEXT,
            Fields.TITLE_NOT_AFFIRMED,
            Fields.TEXT_NOT_AFFIRMED,
            Fields.DOCUMENT_TYPE,
            Fields.SYSTEM,
            Fields.PARENT,
            Fields.ANCESTORS,
            Fields.LABEL_FR,
            Fields.LABEL_EN,
            Fields.SYNONYMS,
            Fields.NAMES,
            Fields.LEAF,
            Fields.RANKING);

    /** Those that the index writes by itself; their numbers follow, in memory alone. */
    static final List<String> WRITTEN_BY_INDEX =
            List.of(Fields.CODE_POSTINGS, Fields.TITLE_LEFT_OUT, Fields.TEXT_LEFT_OUT);

    static final int COUNT = ALL.size() + WRITTEN_BY_INDEX.size();

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int number = 0; number < COUNT; number++) {
            NUMBERS.put(name(number), number);
        }
    }

    private PackedNames() {}

    static String name(int number) {
        return number < ALL.size() ? ALL.get(number) : WRITTEN_BY_INDEX.get(number - ALL.size());
    }

    /** Number of a field; null when it has none. */
    static @Nullable Integer number(String field) {
        return NUMBERS.get(field);
    }

    /** Whether documents come with it. */
    static boolean isSent(int number) {
        return number < ALL.size();
    }
}
