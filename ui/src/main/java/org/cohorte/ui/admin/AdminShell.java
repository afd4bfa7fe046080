package org.cohorte.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/** The tabs of the administration, and one of its screens below them. Holds only what the user may open. */
@PermitAll
@ParentLayout(MainShell.class)
public class AdminShell extends Div implements RouterLayout, LocaleChangeObserver, AfterNavigationObserver {

    private final transient AdminServices services;
    private final Div tabs = Tags.div("");
    private final Div content = Tags.div("content");
    private final List<Anchor> links = new ArrayList<>();
    private String path = "";

    public AdminShell(AdminServices services) {
        this.services = services;
        setClassName("adm");
        add(tabs, content);
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        content.getElement().appendChild(screen.getElement());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Texts texts = Texts.in(event.getLocale());
        links.clear();
        services.doors().forEach(door -> links.add(new Anchor(door.path(), texts.name(door))));
        Tags.Plain nav = Tags.tag("nav", links.toArray(Component[]::new));
        nav.getElement().setAttribute("aria-label", texts.get("nav.administration"));
        nav.setClassName("sub");
        tabs.removeAll();
        tabs.add(nav);
        showPlace();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path = event.getLocation().getPath();
        showPlace();
    }

    private void showPlace() {
        for (Anchor link : links) {
            boolean here = path.equals(link.getHref()) || path.startsWith(link.getHref() + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
