package org.cohorte.ui.signin;

import java.util.Locale;
import org.cohorte.ui.text.Texts;

/** Says that the provider's sign-in did not succeed, and offers to try again: plain HTML in the frame of the sign-in page. */
public final class FailedPage {

    private FailedPage() {}

    /**
     * The whole document.
     *
     * @param root path from the page to the root of the site, ending with a slash
     */
    public static String render(Locale language, String root) {
        Texts texts = Texts.in(language);
        return SignInPage.document(texts, root, texts.get("signin.failed.title"), """
                <div class="in">
                <h1>%s</h1>
                %s
                <a class="btn primary" href="%s">%s</a>
                </div>
                """.formatted(
                        SignInPage.escape(texts.get("signin.failed.title")),
                        SignInPage.note("err", "alert", texts.get("signin.failed"), texts.get("signin.failed.then")),
                        SignInPage.escape(root),
                        SignInPage.escape(texts.get("signin.failed.again"))));
    }
}
