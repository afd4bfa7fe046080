package org.cohorte.ui.shell;

import java.util.Locale;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.text.Texts;

/**
 * The page of what does not exist in plain HTML, for addresses that no screen has: these never come as far as Vaadin. It
 * says what the screen of the same name says.
 */
public final class NowherePage {

    private NowherePage() {}

    /**
     * The whole document.
     *
     * @param root path of the application's root, ending with a slash
     */
    public static String render(Locale language, String root) {
        Texts texts = Texts.in(language);
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%2$s · Cohorte</title>
                <link rel="icon" href="%3$simg/favicon.svg">
                <link rel="stylesheet" href="%3$scohorte.css">
                </head>
                <body>
                <div class="shell">
                <header class="top"><a class="brand" href="%3$s">%4$s<span>Cohorte</span></a></header>
                <main class="plain"><div><h1>%2$s</h1><p>%5$s</p>
                <div class="row"><a class="btn primary" href="%3$s">%6$s</a><a class="btn" href="%3$srequests">%7$s</a></div></div></main>
                </div>
                </body>
                </html>
                """.formatted(
                        texts.language(),
                        texts.get("notFound.title"),
                        root,
                        Icons.brandMarkup(),
                        texts.get("notFound.then"),
                        texts.get("plain.home"),
                        texts.get("plain.requests"));
    }
}
