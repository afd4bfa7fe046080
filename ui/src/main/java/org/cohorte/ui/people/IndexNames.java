package org.cohorte.ui.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cohorte.ui.text.Texts;

/** Words of the index as users read them: {@code dayCase} is "Hôpital de jour". */
public final class IndexNames {

    private static final Pattern HUMP = Pattern.compile("(\\p{Lu})");

    private IndexNames() {}

    public static String sex(String value, Texts texts) {
        return name("Sex", value, texts);
    }

    public static String stayType(String value, Texts texts) {
        return name("StayType", value, texts);
    }

    public static String stayStatus(String value, Texts texts) {
        return name("StayStatus", value, texts);
    }

    /** The text of the constant; the word itself where there is none. */
    private static String name(String type, String value, Texts texts) {
        String key = type + "." + HUMP.matcher(value).replaceAll("_$1").toUpperCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : value;
    }
}
