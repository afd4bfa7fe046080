package org.cohorte.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** What every page carries: the style sheet, the sign, and the socket over which figures arrive. */
@Push
@StyleSheet("cohorte.css")
public class CohorteShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "img/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light");
    }
}
