package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cohorte.app.Texts;
import org.cohorte.ui.shell.NowherePage;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * Answers those who are signed in and ask for an address that is not open to them, be it that it does not exist: a browser
 * that opens a page gets one that says so, everything else a bare refusal.
 */
final class Nowhere implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!opensAPage(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", Headers.PLAIN_POLICY);
        response.getWriter()
                .write(NowherePage.render(Texts.languageOf(request.getLocale()), request.getContextPath() + "/"));
    }

    private static boolean opensAPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && accepted(request).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static List<String> accepted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        try {
            return accept == null
                    ? List.of()
                    : MimeTypeUtils.parseMimeTypes(accept).stream()
                            .map(type -> type.getType() + "/" + type.getSubtype())
                            .toList();
        } catch (InvalidMimeTypeException unreadable) {
            return List.of();
        }
    }
}
