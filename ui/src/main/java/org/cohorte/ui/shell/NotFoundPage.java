package org.cohorte.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.cohorte.ui.text.Texts;

/** The page of what does not exist. What the user may not see does not exist either, and looks the same. */
@PermitAll
@ParentLayout(MainShell.class)
class NotFoundPage extends Main implements HasErrorParameter<NotFoundException>, LocaleChangeObserver, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        PlainPage.fill(this, Texts.in(event.getLocale()), "notFound", "");
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("notFound.title") + " · Cohorte";
    }
}
