package org.cohorte.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import org.cohorte.export.job.Exports;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The frame of every screen: the top bar, and the screen below it. */
@PermitAll
public class MainShell extends Div implements RouterLayout, LocaleChangeObserver, AfterNavigationObserver {

    private final Div content = Tags.div("content");
    private final Anchor skip = new Anchor("#main");
    private final TopBar bar;

    public MainShell(
            Accounts accounts,
            CurrentUser user,
            UiSettings settings,
            Exploration exploration,
            Exports exports,
            AdminServices administration) {
        setClassName("shell");
        skip.setClassName("skip");
        skip.setRouterIgnore(true);
        content.setId("main");
        String login = user.login();
        bar = new TopBar(
                accounts,
                user,
                settings,
                !administration.scopes().readings(login).isEmpty(),
                !exploration.readings(login).isEmpty(),
                !exports.readings(login).isEmpty(),
                !administration.doors().isEmpty());
        add(skip, bar, content);
        // before any view: a view that fails must not leave the bar without words
        speak(Texts.ofPage());
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        content.getElement().appendChild(screen.getElement());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak(Texts.in(event.getLocale()));
    }

    private void speak(Texts texts) {
        skip.setText(texts.get("shell.skip"));
        bar.speak(texts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bar.showPlace(event.getLocation().getPath());
    }
}
