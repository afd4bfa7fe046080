package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.text.Texts;

/**
 * A screen of the administration: answers as one that does not exist to whoever may not open it, reads its address, and is
 * drawn anew when the language changes.
 */
public abstract class AdminScreen extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient AdminServices services;
    private final Door door;
    private boolean drawn;

    protected AdminScreen(AdminServices services, Door door) {
        this.services = services;
        this.door = door;
    }

    /**
     * Reads what the address asks for.
     *
     * @return whether it exists for the user of the page
     */
    protected abstract boolean read(BeforeEnterEvent event);

    /** Draws what the address asked for, in this language. */
    protected abstract void draw(Texts texts);

    /** Draws the same screen at another address; by default all of it anew. */
    protected void redraw(Texts texts) {
        draw(texts);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (!services.doors().contains(door) || !exists(event)) {
            drawn = false;
            event.rerouteToError(NotFoundException.class);
        } else if (drawn) {
            redraw(Texts.in(event.getUI().getLocale()));
        }
    }

    private boolean exists(BeforeEnterEvent event) {
        try {
            return read(event);
        } catch (SecurityException notTheirs) {
            return false;
        }
    }

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        drawn = true;
        draw(Texts.in(locale));
    }

    @Override
    public final String getPageTitle() {
        return Texts.ofPage().name(door) + " · Cohorte";
    }

    /** Goes to another address. */
    public static void go(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    /** Goes to another address, with a parameter after it. */
    public static void go(String path, String parameter, String value) {
        UI.getCurrentOrThrow().navigate(path, QueryParameters.of(parameter, value));
    }

    protected AdminServices services() {
        return services;
    }
}
