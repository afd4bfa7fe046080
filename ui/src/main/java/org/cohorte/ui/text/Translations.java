package org.cohorte.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/** Tells Vaadin which languages there are, so that a page opens in the browser's own. */
public final class Translations implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.in(locale).get(key, params);
    }
}
