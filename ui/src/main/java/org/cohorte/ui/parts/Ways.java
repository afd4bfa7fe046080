package org.cohorte.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Ways from one screen to another, by addresses that may hold a query. */
public final class Ways {

    private Ways() {}

    /** Leads to a screen, from an act of the user. */
    public static void go(UI page, String address) {
        Location location = new Location(address);
        page.navigate(location.getPath(), location.getQueryParameters());
    }

    /**
     * Leads to a screen from news of the background, by way of the browser: nobody is signed in on a thread that no request
     * of theirs has brought here, and a screen would not know whose it is.
     */
    public static void lead(UI page, String address) {
        page.getPage().executeJs("return true").then(Boolean.class, here -> go(page, address));
    }
}
