package org.cohorte.export.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.cohorte.export.table.ExportTable;

/** What workbooks say, in one language. Safe for many threads. */
public final class ExportTexts {

    /** Languages of workbooks. */
    public static final List<String> LANGUAGES = List.of("fr", "en");

    private static final String BUNDLE = "org.cohorte.export.texts";
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private ExportTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, AS_ASKED);
    }

    /**
     * The texts of a language.
     *
     * @param language one of {@link #LANGUAGES}
     */
    public static ExportTexts in(String language) {
        return new ExportTexts(Locale.of(language));
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence with its arguments put in. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The name of a table: of its sheet. */
    public String table(ExportTable table) {
        return get("export.table." + word(table));
    }

    /** The title of a column. */
    public String column(ExportTable table, String column) {
        return get("export.column." + word(table) + "." + column);
    }

    /** What a column holds, for the data dictionary. */
    public String meaning(ExportTable table, String column) {
        return get("export.meaning." + word(table) + "." + column);
    }

    /** A word of the index as people read it; one that has no text stays as it is. */
    public String value(String kind, String word) {
        String key = "export.value." + kind + "." + word;
        return bundle.containsKey(key) ? get(key) : word;
    }

    /** An invented value of the offer, in this language where it depends on it. */
    public String example(String value) {
        return Stream.of("export.example." + value, "export.value." + value)
                .filter(bundle::containsKey)
                .findFirst()
                .map(this::get)
                .orElse(value);
    }

    private static String word(ExportTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }
}
