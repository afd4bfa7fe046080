package org.cohorte.app.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Gives each screen a policy that runs only the scripts of that very answer. */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        page.getDocument().select("script,style").forEach(element -> element.attr("nonce", nonce));
        if (page.getVaadinResponse() instanceof VaadinServletResponse response) {
            response.getHttpServletResponse().setHeader("Content-Security-Policy", Headers.policyOfScreens(nonce));
        }
    }
}
