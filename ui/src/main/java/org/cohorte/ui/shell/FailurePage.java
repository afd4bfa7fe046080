package org.cohorte.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cohorte.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of a failure of ours: nothing technical on it but a reference that the log holds too. */
@PermitAll
@ParentLayout(MainShell.class)
class FailurePage extends Main implements HasErrorParameter<Exception>, LocaleChangeObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    private final String reference = UUID.randomUUID().toString().substring(0, 8);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("screen failed, reference {}", reference, parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        PlainPage.fill(this, Texts.in(event.getLocale()), "error", reference);
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("error.title") + " · Cohorte";
    }
}
