package org.cohorte.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.cohorte.registry.account.Accounts;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.text.Texts;

/** Sets each page up: its language, its content security policy, and what it says when the session is gone. */
public final class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient CurrentUser user;
    private final SecureRandom random = new SecureRandom();

    public PageSetup(Accounts accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::secure);
        event.getSource().setSystemMessagesProvider(PageSetup::messages);
        event.getSource().addUIInitListener(init -> chooseLanguage(init.getUI()));
    }

    private void secure(IndexHtmlResponse page) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script,style").forEach(element -> element.attr("nonce", nonce));
        Locale locale = page.getVaadinRequest().getLocale();
        page.getDocument().head().parents().attr("lang", Texts.in(locale).language());
        if (page.getVaadinResponse() instanceof VaadinServletResponse response) {
            response.getHttpServletResponse().setHeader("Content-Security-Policy", policy(nonce));
        }
    }

    /** Flow evaluates expressions and Vaadin's client adds style elements: hence unsafe-eval and inline styles. */
    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    private void chooseLanguage(UI ui) {
        accounts.find(user.login()).flatMap(account -> account.language()).ifPresent(language -> speak(ui, language));
        ui.addBeforeEnterListener(PageSetup::obeyAddress);
        tellBrowser(ui);
    }

    /** {@code ?lang=en} in the address wins over everything for this page. */
    private static void obeyAddress(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .filter(language -> language.equals("fr") || language.equals("en"))
                .ifPresent(language -> speak(event.getUI(), language));
    }

    static void speak(UI ui, String language) {
        ui.setLocale(Locale.forLanguageTag(language));
        tellBrowser(ui);
    }

    private static void tellBrowser(UI ui) {
        ui.getPage()
                .executeJs(
                        "document.documentElement.lang = $0",
                        Texts.in(ui.getLocale()).language());
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        Texts texts = Texts.in(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get("session.expired"));
        messages.setSessionExpiredMessage(texts.get("session.expired.then"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get("error.title"));
        messages.setInternalErrorMessage(texts.get("error.reload"));
        return messages;
    }
}
