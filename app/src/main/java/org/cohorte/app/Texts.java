package org.cohorte.app;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for users, in French and in English, from one pair of resource files. */
public final class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    /**
     * Texts of one place.
     *
     * @param bundle base name of its resource files; the one without a language is English
     */
    public Texts(String bundle) {
        this.bundle = bundle;
    }

    /** The language among ours that suits a reader best: French, or English for everybody else. */
    public static Locale languageOf(Locale wished) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wished.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** A sentence with its arguments put in; numbers are written as the language does. */
    public String get(Locale locale, String key, Object... arguments) {
        Locale language = languageOf(locale);
        String pattern = ResourceBundle.getBundle(bundle, language, AS_ASKED).getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
