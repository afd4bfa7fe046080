package org.cohorte.ui.text;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Every text of the screens in one language, and the formats that go with it. */
public final class Texts {

    /** The languages there are; the first is spoken to those whose own is not among them. */
    public static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final Texts IN_FRENCH = new Texts(Locale.FRENCH);
    private static final Texts IN_ENGLISH = new Texts(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Formats formats;

    private Texts(Locale locale) {
        this.locale = locale;
        // without this control the server's own language would stand in for a missing one
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle =
                ResourceBundle.getBundle("org.cohorte.ui.messages", locale, Texts.class.getClassLoader(), noFallback);
        this.formats = new Formats(locale);
    }

    /** The texts in this language; in French when there are none. */
    public static Texts in(Locale locale) {
        return locale.getLanguage().equals("en") ? IN_ENGLISH : IN_FRENCH;
    }

    /** The texts in the language of the page being served. */
    public static Texts ofPage() {
        return in(UI.getCurrentOrThrow().getLocale());
    }

    public Locale locale() {
        return locale;
    }

    public Formats formats() {
        return formats;
    }

    /** {@code fr} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * A text; arguments take the places {@code {0}}, {@code {1}}… as they are, so format numbers before.
     *
     * @throws MissingResourceException when no text has this key
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /**
     * A text that depends on a number: {@code key.one} or {@code key.other}; {@code {0}} is the number, written.
     * French counts zero as one.
     */
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = formats.number(number);
        System.arraycopy(more, 0, arguments, 1, more.length);
        boolean one = number == 1 || (number == 0 && language().equals("fr"));
        return get(key + (one ? ".one" : ".other"), arguments);
    }

    /** The name of a constant: the text of {@code TypeName.CONSTANT}. */
    public String name(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
