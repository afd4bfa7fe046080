package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells calls from the machine itself from all others. */
final class Loopback {

    /** A proxy on this machine speaks from loopback for the whole world; it leaves one of these. */
    private static final List<String> PROXY_MARKS = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private Loopback() {}

    static boolean isLocal(HttpServletRequest request) {
        if (PROXY_MARKS.stream().anyMatch(mark -> request.getHeader(mark) != null)) {
            return false;
        }
        try {
            // An address, never a name: nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
