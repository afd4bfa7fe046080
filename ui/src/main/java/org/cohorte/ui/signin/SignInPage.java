package org.cohorte.ui.signin;

import java.time.Duration;
import java.util.Locale;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.signin.SignInModel.DemonstrationAccount;
import org.cohorte.ui.signin.SignInModel.State;
import org.cohorte.ui.text.Texts;

/**
 * Writes the sign-in page: plain HTML and the one style sheet, no script, so that it works under the strictest policy and
 * without Vaadin. Each demonstration account is a form of its own, sent by one press.
 */
public final class SignInPage {

    private SignInPage() {}

    /**
     * The whole document. Everything of the model is escaped.
     *
     * @param root path from the page to the root of the site, ending with a slash: {@code ../} below {@code /idp/login}
     */
    public static String render(SignInModel model, String root) {
        Texts texts = Texts.in(Locale.forLanguageTag(model.language()));
        return document(texts, root, texts.get("signin.title"), form(model, texts) + accounts(model, texts));
    }

    /**
     * The frame that the pages before sign-in share.
     *
     * @param content as HTML
     */
    static String document(Texts texts, String root, String title, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s · Cohorte</title>
                <link rel="icon" href="%simg/favicon.svg">
                <link rel="stylesheet" href="%scohorte.css">
                </head>
                <body>
                <div class="signin">
                <div class="say"><span class="brand">%s Cohorte</span><p class="big-say">%s</p></div>
                <main class="do">
                <p class="lg-sw">%s</p>
                %s
                </main>
                </div>
                </body>
                </html>
                """.formatted(
                        texts.language(),
                        escape(title),
                        escape(root),
                        escape(root),
                        Icons.brandMarkup(),
                        texts.get("signin.say"),
                        languages(texts),
                        content);
    }

    private static String languages(Texts texts) {
        return language("fr", "Français", texts) + language("en", "English", texts);
    }

    private static String language(String code, String name, Texts texts) {
        return texts.language().equals(code)
                ? "<span lang=\"%s\" aria-current=\"true\">%s</span>".formatted(code, name)
                : "<a lang=\"%s\" hreflang=\"%s\" href=\"?lang=%s\">%s</a>".formatted(code, code, code, name);
    }

    private static String form(SignInModel model, Texts texts) {
        boolean wrong = model.state() == State.WRONG;
        return """
                <form class="in" method="post" action="%s">
                <h1>%s</h1>
                %s
                <input type="hidden" name="%s" value="%s">
                <label>%s<input name="username" value="%s" autocomplete="username" autocapitalize="none" spellcheck="false" required%s></label>
                <label>%s<input name="password" type="password" autocomplete="current-password" required%s></label>
                <button class="btn primary" type="submit">%s</button>
                </form>
                """.formatted(
                        escape(model.action()),
                        escape(texts.get("signin.title")),
                        message(model, texts),
                        escape(model.csrf().parameter()),
                        escape(model.csrf().token()),
                        escape(texts.get("signin.login")),
                        escape(model.login()),
                        wrong ? "" : " autofocus",
                        escape(texts.get("signin.password")),
                        wrong ? " autofocus aria-invalid=\"true\"" : "",
                        escape(texts.get("signin.submit")));
    }

    private static String message(SignInModel model, Texts texts) {
        return switch (model.state()) {
            case FRESH -> "";
            case SIGNED_OUT -> note("", "status", texts.get("signin.signedOut"), texts.get("signin.signedOut.then"));
            case WRONG -> note("err", "alert", texts.get("signin.wrong"), texts.get("signin.wrong.then"));
            case LOCKED ->
                note(
                        "warn",
                        "alert",
                        texts.get("signin.locked"),
                        texts.count("signin.locked.then", minutes(model.lockedFor())));
        };
    }

    /** Whole minutes, never none. */
    private static long minutes(Duration wait) {
        return Math.max(1, Math.ceilDiv(wait.toSeconds(), 60));
    }

    static String note(String kind, String role, String what, String then) {
        return "<div class=\"note %s\" role=\"%s\"><div><b>%s</b> %s</div></div>"
                .formatted(kind, role, escape(what), escape(then));
    }

    private static String accounts(SignInModel model, Texts texts) {
        if (model.accounts().isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        model.accounts().forEach(account -> lines.append(account(account, model)));
        return """
                <section class="accounts"><span class="demo">%s</span><p class="s">%s</p><ul>%s</ul></section>
                """.formatted(escape(texts.get("shell.demonstration")), escape(texts.get("signin.accounts")), lines);
    }

    private static String account(DemonstrationAccount account, SignInModel model) {
        return """
                <li><form method="post" action="%s"><input type="hidden" name="%s" value="%s">\
                <input type="hidden" name="username" value="%s"><input type="hidden" name="password" value="%s">\
                <button type="submit"><b>%s</b><small>%s</small></button></form></li>
                """.formatted(
                        escape(model.action()),
                        escape(model.csrf().parameter()),
                        escape(model.csrf().token()),
                        escape(account.login()),
                        escape(account.password()),
                        escape(account.displayName()),
                        escape(account.role()));
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
