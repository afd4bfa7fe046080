package org.cohorte.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser or program: it keeps cookies, and follows redirects only where asked to. */
public final class Http {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int REDIRECTS = 12;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    public Http(String base) {
        this(base, HttpClient.newBuilder());
    }

    private Http(String base, HttpClient.Builder client) {
        this.base = base;
        this.client = client.cookieHandler(cookies).build();
    }

    /** One that the application sees at another address of loopback, such as 127.0.0.9. */
    public static Http from(String address, String base) {
        try {
            return new Http(base, HttpClient.newBuilder().localAddress(InetAddress.getByName(address)));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Value of the session's cookie. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("COHORTE_SESSION"))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    public HttpResponse<String> send(String method, String path, String body, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base).resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        more.accept(request);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", request -> request.header("Accept", "text/html"));
    }

    /** Follows redirects to their end. */
    public HttpResponse<String> visit(String path) {
        return follow(get(path));
    }

    public HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; i < REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            answer = get(answer.uri().resolve(next).toString());
        }
        return answer;
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, r -> r.header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Opens a page, is sent to the sign-in page, and sends its form; the answer is the redirect that follows. */
    public HttpResponse<String> signIn(String login, String password) {
        HttpResponse<String> page = visit("/");
        return form("/idp/sign-in", Map.of("username", login, "password", password, "_csrf", csrf(page.body())));
    }

    public static String csrf(String page) {
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form with a token in: " + page);
        }
        return found.group(1);
    }

    /** Calls the API with a bearer token. */
    public HttpResponse<String> api(String method, String path, String token, String body) {
        return send(method, "/api/v1" + path, body, request -> {
            request.header("Authorization", "Bearer " + token).header("Accept-Language", "en");
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json");
            }
        });
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
